import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { CHECK_CODES, SEVERITY_OF } from '../../shared/model/check-code.ts'
import { en } from '../../shared/text/en/index.ts'

const FOLDER = fileURLToPath(new URL('../../docs/checks', import.meta.url))
const read = (page: string) => readFileSync(join(FOLDER, page), 'utf8')
const SECTIONS = ['Why it matters', 'How to fix it', 'Example', 'When to suppress it']

test('every check has its page, and no page is without its check', () => {
  const pages = globSync('*/*.md', { cwd: FOLDER }).sort()
  expect(pages).toEqual(CHECK_CODES.map((code) => `${code}.md`).sort())
})

test('the list of the pages names every check with its severity and title', () => {
  const rows = read('README.md').match(/^\| \[.*$/gm)
  expect(rows).toEqual(
    CHECK_CODES.map((code) => `| [\`${code}\`](${code}.md) | ${SEVERITY_OF[code]} | ${en.checks.titles[code]} |`),
  )
})

describe.each(CHECK_CODES)('the page of %s', (code) => {
  const page = read(`${code}.md`)

  test('begins with title, code and severity, and has every section filled in', () => {
    expect(page.startsWith(`# ${en.checks.titles[code]}\n\n\`${code}\` · ${SEVERITY_OF[code]}\n\n`)).toBe(true)
    expect([...page.matchAll(/^## (.*)\n\n\S|^## (.*)\n\n {4}\S/gm)].map(([, a, b]) => a ?? b)).toEqual(SECTIONS)
  })

  test('shows an example of the check at work', () => {
    expect(page).toContain(`    ${SEVERITY_OF[code]}  ${code}  `)
  })

  test('links to pages that are there', () => {
    for (const [, target] of page.matchAll(/\]\(([^)]+)\)/g)) {
      expect(existsSync(join(FOLDER, dirname(code), target!)), target).toBe(true)
    }
  })
})
