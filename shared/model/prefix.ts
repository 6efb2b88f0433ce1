import { z } from 'zod'
import { text } from '../text/index.ts'
import {
  type Address,
  maskWord,
  networkWords,
  parseAddress,
  printAddress,
  type Reading,
  readAddress,
  width,
} from './address.ts'
import { invariant } from './invariant.ts'
import type { PrefixProblem, PrefixProblemReason } from './prefix-problem.ts'

export type { PrefixProblem, PrefixProblemReason } from './prefix-problem.ts'

/** An IPv4 or IPv6 CIDR without host bits. An IPv4-mapped one (`::ffff:a00:0/104`) is an IPv6 prefix. */
export type Prefix = Address & {
  /** Canonical text: RFC 4632 for IPv4, RFC 5952 for IPv6. */
  readonly text: string
  /** Leading bits that count: 0–32 or 0–128. */
  readonly length: number
}

export type ParsedPrefix = { ok: true; prefix: Prefix } | { ok: false; problem: PrefixProblem }

/**
 * Reads a CIDR as people type it; surrounding white space does not matter. Refused with the reason and, where the meaning
 * is clear, the corrected text (domain.md, "Prefixes as input"): nothing is ever read as octal, hexadecimal or short form.
 */
export function parsePrefix(input: string): ParsedPrefix {
  const text = input.trim()
  const refuse = (reason: PrefixProblemReason, part: string | null, suggestion: string | null): ParsedPrefix => {
    const code = reason === 'host-bits' ? 'prefix/host-bits-set' : 'prefix/invalid'
    return { ok: false, problem: { code, reason, text, part, suggestion } }
  }
  if (text === '') return refuse('empty', null, null)

  const slash = text.indexOf('/')
  const { value: address, problem } = readAddress(slash < 0 ? text : text.slice(0, slash))
  if (address === null) return refuse(problem.reason, problem.part, null)

  const length = readLength(slash < 0 ? '' : text.slice(slash + 1), address)
  const meant = length.value === null ? null : prefixOf(address, length.value)
  const wrong = problem ?? length.problem
  if (wrong !== null) return refuse(wrong.reason, wrong.part, meant?.text ?? null)
  invariant(meant !== null, 'a length without a problem has a value')
  if (meant.words.some((word, i) => word !== address.words[i])) return refuse('host-bits', null, meant.text)
  return { ok: true, prefix: meant }
}

/** The prefix of the given length around an address: its host bits are cleared. */
export function prefixOf(address: Address, length: number): Prefix {
  const words = networkWords(address.words, length)
  return { text: `${printAddress(address.version, words)}/${length}`, version: address.version, length, words }
}

function readLength(text: string, address: Address): Reading<number> {
  if (text === '') return { value: likelyLength(address), problem: { reason: 'missing-length', part: null } }
  const bits = width(address.version)
  const value = /^\d{1,4}$/.test(text) ? Number(text) : null
  if (value !== null && value <= bits) {
    return { value, problem: text === String(value) ? null : { reason: 'leading-zero', part: `/${text}` } }
  }
  const mask = address.version === 4 ? netmaskLength(text) : null
  if (mask !== null) return { value: mask, problem: { reason: 'netmask', part: text } }
  return { value: null, problem: { reason: 'bad-length', part: `/${text}` } }
}

/** `255.255.252.0` → 22; null where it is no contiguous netmask. */
function netmaskLength(text: string): number | null {
  const mask = parseAddress(text)
  if (mask?.version !== 4) return null
  const host = ~mask.words[0]! >>> 0
  return (host & (host + 1)) === 0 ? Math.clz32(host) : null
}

/** The length that an address without one probably had: classful by its trailing zero octets, /64 for an IPv6 subnet. */
function likelyLength({ version, words }: Address): number {
  if (words.every((word) => word === 0)) return 0
  if (version === 6) return words[2] === 0 && words[3] === 0 ? 64 : 128
  const zeroBits = 31 - Math.clz32(words[0]! & -words[0]!)
  return 32 - (zeroBits & ~7)
}

/** Whether every address of `inner` is in `outer`: same version, equal or more specific. */
export function covers(outer: Prefix, inner: Prefix): boolean {
  if (outer.version !== inner.version || outer.length > inner.length) return false
  for (let i = 0; 32 * i < outer.length; i++) {
    if (((outer.words[i]! ^ inner.words[i]!) & maskWord(outer.length - 32 * i)) !== 0) return false
  }
  return true
}

/** Whether two prefixes share an address. CIDRs nest or are apart: they never overlap by halves. */
export const overlaps = (a: Prefix, b: Prefix): boolean => covers(a, b) || covers(b, a)

/** The one order of prefixes everywhere: IPv4 first, then by address, then the shorter length first. */
export function comparePrefixes(a: Prefix, b: Prefix): number {
  if (a.version !== b.version) return a.version - b.version
  for (let i = 0; i < a.words.length; i++) {
    if (a.words[i] !== b.words[i]) return a.words[i]! - b.words[i]!
  }
  return a.length - b.length
}

const remembered = new Map<string, Prefix>()
const REMEMBERED_AT_MOST = 32_768

/** The prefix that a text is in canonical form; null for any other text. Remembers what it read. */
function readCanonical(text: string): Prefix | null {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const parsed = parsePrefix(text)
  if (!parsed.ok || parsed.prefix.text !== text) return null
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear()
  remembered.set(text, parsed.prefix)
  return parsed.prefix
}

/** A stored prefix, which `canonicalPrefixSchema` let through: anything else is our mistake and throws. */
export function canonicalPrefix(text: string): Prefix {
  const prefix = readCanonical(text)
  invariant(prefix !== null, `a stored prefix is canonical: ${JSON.stringify(text)}`)
  return prefix
}

/** A prefix as plans hold it. */
/** The canonical text of what was probably meant; null where nobody can tell. */
const meantBy = (input: string): string | null => {
  const parsed = parsePrefix(input)
  return parsed.ok ? parsed.prefix.text : parsed.problem.suggestion
}

export const canonicalPrefixSchema = z.string().refine((text) => readCanonical(text) !== null, {
  error: ({ input }) => text.input.notCanonical(meantBy(String(input))),
})
