import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { lexer, type Token, walkTokens } from 'marked'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../build/paths.ts'

/** Everything written for people: the front pages, the docs, and the page that opens each folder. */
const PAGES = [
  ...globSync('*.md', { cwd: ROOT }),
  ...globSync('{docs,build,electron,preload,renderer,shared,test}/**/*.md', { cwd: ROOT }),
].sort()

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8')

const tokensOf = (page: string): Token[] => {
  const all: Token[] = []
  walkTokens(lexer(read(page)), (token) => {
    all.push(token)
  })
  return all
}

/** Where a page leads to within the project: links and pictures. */
const targetsOf = (page: string): string[] =>
  tokensOf(page).flatMap((token) =>
    (token.type === 'link' || token.type === 'image') && !/^[a-z][a-z0-9+.-]*:/i.test(token.href) ? [token.href] : [],
  )

/** The names by which headings are linked to, as GitHub makes them. */
const anchorsOf = (page: string): string[] =>
  tokensOf(page).flatMap((token) =>
    token.type === 'heading'
      ? [
          token.text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s_-]/gu, '')
            .replaceAll(' ', '-'),
        ]
      : [],
  )

const isDead = (page: string, target: string): boolean => {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : relative(ROOT, resolve(ROOT, dirname(page), decodeURIComponent(path)))
  if (!existsSync(join(ROOT, file))) return true
  return anchor !== undefined && !anchorsOf(file).includes(anchor)
}

describe('what is written for people', () => {
  test('has no dead link, picture or anchor', () => {
    const links = PAGES.flatMap((page) => targetsOf(page).map((target) => ({ page, target })))
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter(({ page, target }) => isDead(page, target))).toEqual([])
  })

  test('shows every picture that is taken', () => {
    const shown = new Set(
      PAGES.flatMap((page) => targetsOf(page).map((target) => relative(ROOT, resolve(ROOT, dirname(page), target)))),
    )
    const taken = globSync('docs/images/*.png', { cwd: ROOT })
    expect(taken.length).toBeGreaterThan(50)
    expect(taken.filter((picture) => !shown.has(picture))).toEqual([])
  })

  test('a dead link, picture or anchor is found', () => {
    expect(isDead('README.md', 'docs/nowhere.md')).toBe(true)
    expect(isDead('README.md', 'docs/import.md#nowhere')).toBe(true)
    expect(isDead('README.md', 'docs/import.md#review')).toBe(false)
  })
})

describe('the guide', () => {
  const DOCUMENT = [
    'How to configure your InterLink',
    'Before you start',
    'How to attach a VPC',
    'How to attach a routing policy',
    'How to activate route propagation',
    'How to change the attached VPC',
    'How to change the attached routing policy',
    'How to edit an existing routing policy',
    'How to deactivate route propagation',
  ]

  test('has the headings of Scaleway’s document, in its order', () => {
    const headings = tokensOf('docs/guide/configure.md').flatMap((token) =>
      token.type === 'heading' ? [token.text] : [],
    )
    expect(headings).toEqual(DOCUMENT)
  })
})
