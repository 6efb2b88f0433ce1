import { parseCidr } from 'cidr-tools'
import ipaddr from 'ipaddr.js'
import { Netmask } from 'netmask'

/** A prefix library doing the filter test: everything parsed beforehand, then for each announcement the first entry that holds it. */
export type PrefixPeer = {
  name: string
  /** For each list of announcements and its filter, which announcements lie within an entry. */
  test: (lists: readonly ParsedLists[]) => number
  parse: (announcements: readonly string[], filter: readonly string[]) => ParsedLists
  /** Announcements of one pair of lists that lie within an entry. */
  accepted: (lists: ParsedLists) => number[]
}
/** Each peer's own parsed values: nothing but the peer that made them looks inside. */
type ParsedLists = { announcements: readonly unknown[]; filter: readonly unknown[] }

function peer<T>(name: string, parse: (text: string) => T, holds: (entry: T, announced: T) => boolean): PrefixPeer {
  const known = new Map<string, T>()
  const parsed = (text: string): T => {
    const value = known.get(text) ?? parse(text)
    known.set(text, value)
    return value
  }
  const isAccepted = (filter: readonly T[], announced: T) => {
    for (let i = 0; i < filter.length; i++) if (holds(filter[i]!, announced)) return true
    return false
  }
  return {
    name,
    parse: (announcements, filter) => ({ announcements: announcements.map(parsed), filter: filter.map(parsed) }),
    test: (lists) => {
      let accepted = 0
      for (const { announcements, filter } of lists as readonly { announcements: T[]; filter: T[] }[]) {
        for (let i = 0; i < announcements.length; i++) if (isAccepted(filter, announcements[i]!)) accepted++
      }
      return accepted
    },
    accepted: (lists) => {
      const { announcements, filter } = lists as { announcements: T[]; filter: T[] }
      return announcements.flatMap((announced, i) => (isAccepted(filter, announced) ? [i] : []))
    },
  }
}

/**
 * Each gets the quickest test that its public values allow. cidr-tools tests texts only, parsing them each time, so its parsed
 * ranges are compared directly; netmask is spared its second look at the last address. Both are IPv4-only uses.
 */
export const PREFIX_PEERS: readonly PrefixPeer[] = [
  peer(
    'ipaddr.js',
    (text) => {
      const [address, length] = ipaddr.IPv4.parseCIDR(text)
      return { address, length }
    },
    (entry, announced) => entry.length <= announced.length && announced.address.match(entry.address, entry.length),
  ),
  peer('cidr-tools', parseCidr, (entry, announced) => entry.start <= announced.start && announced.end <= entry.end),
  peer(
    'netmask',
    (text) => new Netmask(text),
    (entry, announced) => entry.bitmask <= announced.bitmask && entry.contains(announced.base),
  ),
]
