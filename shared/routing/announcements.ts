import { canonicalPrefix, comparePrefixes, type Prefix } from '../model/prefix.ts'
import type { Announcement, Community, Site } from '../model/site.ts'
import type { Network, Route, Vpc } from '../model/vpc.ts'
import { type PackedPrefixes, packPrefixes } from './packed-prefixes.ts'

/** What one end announces, each prefix once, IPv4 first, then by address and length. A set of them is a bitset over this order. */
export type AnnouncementList = PackedPrefixes & {
  readonly texts: readonly string[]
  /** By the same index; null where none carries one. */
  readonly communities: readonly (Community | null)[] | null
}

const compiled = new WeakMap<readonly Announcement[], AnnouncementList>()

/** What a site announces. The same array of announcements gives the same list object. A prefix given twice counts once, as first given. */
export function siteAnnouncements(site: Site): AnnouncementList {
  const known = compiled.get(site.announcements)
  if (known !== undefined) return known
  const list = compileAnnouncements(site.announcements)
  compiled.set(site.announcements, list)
  return list
}

/**
 * What a VPC announces: the subnets of its Private Networks and, while custom route propagation is on, its custom routes.
 * D5: which of a VPC's routes are announced is not documented beyond this; all that is assumed about it is here.
 * VPC announcements carry no community.
 */
export function vpcAnnouncements(vpc: Vpc, networks: readonly Network[], routes: readonly Route[]): AnnouncementList {
  const subnets = networks.flatMap((network) => network.subnets)
  const destinations = vpc.customRoutesPropagationEnabled ? routes.map((route) => route.destination) : []
  return compileAnnouncements([...subnets, ...destinations].map((prefix) => ({ prefix, community: null })))
}

function compileAnnouncements(announcements: readonly Announcement[]): AnnouncementList {
  const communityOf = new Map<string, Community | null>()
  for (const { prefix, community } of announcements) {
    if (!communityOf.has(prefix)) communityOf.set(prefix, community)
  }
  const prefixes: Prefix[] = [...communityOf.keys()].map(canonicalPrefix).sort(comparePrefixes)
  const communities = prefixes.map((prefix) => communityOf.get(prefix.text) ?? null)
  return {
    ...packPrefixes(prefixes),
    texts: prefixes.map((prefix) => prefix.text),
    communities: communities.some((community) => community !== null) ? communities : null,
  }
}

const indexes = new WeakMap<AnnouncementList, ReadonlyMap<string, number>>()

/** Where a list has a prefix; undefined where it doesn't. */
export function indexOfPrefix(list: AnnouncementList, prefix: string): number | undefined {
  let byText = indexes.get(list)
  if (byText === undefined) {
    byText = new Map(list.texts.map((text, index) => [text, index]))
    indexes.set(list, byText)
  }
  return byText.get(prefix)
}

export const communityAt = (list: AnnouncementList, index: number): Community | null =>
  list.communities?.[index] ?? null

/** The prefix at an index, without parsing its text again. */
export function prefixAt(list: AnnouncementList, index: number): Prefix {
  const text = list.texts[index]!
  if (index < list.countV4) {
    const start = list.rangesV4[2 * index]!
    return { text, version: 4, length: Math.clz32(list.rangesV4[2 * index + 1]! - start), words: [start] }
  }
  const at = index - list.countV4
  return { text, version: 6, length: list.lengthV6[at]!, words: [...list.wordsV6.subarray(4 * at, 4 * at + 4)] }
}
