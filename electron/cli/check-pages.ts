import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CheckCode } from '../../shared/model/check-code.ts'

/** Where the page about a check is: `docs/checks/<code>.md`. */
export const pagePath = (code: CheckCode): string =>
  fileURLToPath(new URL(`../../docs/checks/${code}.md`, import.meta.url))

export const pageOf = (code: CheckCode): string => readFileSync(pagePath(code), 'utf8')
