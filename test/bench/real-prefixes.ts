import { readFileSync } from 'node:fs'

/** Address ranges as their owners publish them. */
export const REAL_LISTS = ['amazon-ipv4', 'google-ipv4', 'google-ipv6', 'oracle-ipv4'] as const

export const readPrefixes = (list: (typeof REAL_LISTS)[number]): string[] =>
  readFileSync(new URL(`../fixtures/prefixes/${list}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
