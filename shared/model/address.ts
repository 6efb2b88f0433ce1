import ipaddr from 'ipaddr.js'
import type { PrefixProblemReason } from './prefix-problem.ts'

export type IpVersion = 4 | 6

/** An address as unsigned 32-bit words, most significant first: one for IPv4, four for IPv6. */
export type Address = { readonly version: IpVersion; readonly words: readonly number[] }

/** Bits of an address: 32 or 128. */
export const width = (version: IpVersion): number => (version === 4 ? 32 : 128)

/** What is wrong with a text, and the piece of it that is. */
export type ReadingProblem = { reason: PrefixProblemReason; part: string | null }

/** `value` beside a problem is what was probably meant; null where nothing can be told. */
export type Reading<T> = { value: T; problem: ReadingProblem | null } | { value: null; problem: ReadingProblem }

const unreadable = (
  reason: PrefixProblemReason,
  part: string | null = null,
): { value: null; problem: ReadingProblem } => ({
  value: null,
  problem: { reason, part },
})

/** A strict address: four decimal octets, or RFC 4291 text without a zone. Null for anything else. */
export function parseAddress(text: string): Address | null {
  const read = readAddress(text.trim())
  return read.problem === null ? read.value : null
}

const ipv4 = (word: number): Address => ({ version: 4, words: [word] })

/** As `parseAddress`, saying what is wrong. */
export function readAddress(text: string): Reading<Address> {
  if (!text.includes(':')) {
    const read = readOctets(text)
    return read.value === null ? read : { ...read, value: ipv4(read.value) }
  }
  const zone = text.indexOf('%')
  if (zone < 0) return readIpv6(text)
  return { value: readIpv6(text.slice(0, zone)).value, problem: { reason: 'zone', part: text.slice(zone) } }
}

function readOctets(text: string): Reading<number> {
  const octets = text.split('.')
  if (octets.length !== 4 || octets.includes('')) return unreadable('bad-address')
  const bad = octets.find((octet) => !/^\d+$/.test(octet) || Number(octet) > 255)
  if (bad !== undefined) return unreadable('bad-octet', bad)
  const value = octets.reduce((word, octet) => ((word << 8) | Number(octet)) >>> 0, 0)
  const padded = octets.find((octet) => octet.length > 1 && octet.startsWith('0'))
  return { value, problem: padded === undefined ? null : { reason: 'leading-zero', part: padded } }
}

/**
 * ipaddr.js reads the hexadecimal groups. A dotted tail is rewritten first: ipaddr.js takes `::1.2.3.4` for an IPv4-mapped
 * address and reads padded octets as octal.
 */
function readIpv6(text: string): Reading<Address> {
  const tailAt = text.lastIndexOf(':') + 1
  const tail = text.slice(tailAt)
  if (!tail.includes('.')) return readGroups(text)
  const octets = readOctets(tail)
  if (octets.value === null) return octets
  const { value, problem } = octets
  const read = readGroups(`${text.slice(0, tailAt)}${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`)
  return read.value === null ? read : { ...read, problem }
}

function readGroups(text: string): Reading<Address> {
  const plain = /^[0-9a-f:]+$/i.test(text) && !/[0-9a-f]{5}/i.test(text)
  if (!plain || !ipaddr.IPv6.isValid(text)) return unreadable('bad-address')
  const { parts } = ipaddr.IPv6.parse(text)
  const words = [0, 2, 4, 6].map((i) => ((parts[i]! << 16) | parts[i + 1]!) >>> 0)
  return { value: { version: 6, words }, problem: null }
}

/** RFC 5952 for IPv6 (IPv4-mapped ones in hexadecimal like the rest), dotted decimal for IPv4. */
export function printAddress(version: IpVersion, words: readonly number[]): string {
  if (version === 4) {
    const word = words[0]!
    return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`
  }
  return new ipaddr.IPv6(words.flatMap((word) => [word >>> 16, word & 0xffff])).toRFC5952String()
}

/** The words with every bit after the first `length` cleared. */
export const networkWords = (words: readonly number[], length: number): number[] =>
  words.map((word, i) => (word & maskWord(length - 32 * i)) >>> 0)

/** The 32-bit mask of the first `bits` bits; `bits` may lie outside 0–32. A shift by 32 would be one by 0 in JavaScript. */
export const maskWord = (bits: number): number => (bits <= 0 ? 0 : bits >= 32 ? 0xffffffff : (-1 << (32 - bits)) >>> 0)
