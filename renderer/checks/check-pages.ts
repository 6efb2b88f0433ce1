import { type CheckCode, isCheckCode } from '../../shared/model/check-code.ts'

const FOLDER = '../../docs/checks/'
const PAGES = import.meta.glob<string>('../../docs/checks/*/*.md', { query: '?raw', import: 'default' })

/** The page about a check as Markdown, without its title: whoever shows it has one. */
export const pageOf = async (code: CheckCode): Promise<string> => {
  const read = PAGES[`${FOLDER}${code}.md`]
  if (read === undefined) throw new Error(`no page about ${code}`)
  return (await read()).replace(/^# .*\n+/, '')
}

/** The check that a link in the page of `from` leads to, relative as in the file; null where it leads elsewhere. */
export const codeOfPage = (from: CheckCode, target: string): CheckCode | null => {
  const { protocol, pathname } = new URL(target, `file:///${from}.md`)
  const code = pathname.replace(/^\/(.*)\.md$/, '$1')
  return protocol === 'file:' && isCheckCode(code) ? code : null
}
