import type { OrderedComponent } from './component-layout.ts'
import type { Attachments } from './components.ts'

/** How far from even, in parts of a band, a cut may be for the sake of fewer edges across it. */
const SLACK = 0.2

/**
 * A component cut into `count` parts, about as many InterLinks in each, that can stand side by side: where few edges are
 * cut. Everything else stands in the part that has most of its InterLinks. Every second part is upside down, so that
 * what a cut parts stays level: both at the bottom of their parts, or both at the top. O(E).
 */
export function cutIntoBands(component: OrderedComponent, attachments: Attachments, count: number): OrderedComponent[] {
  const { links } = component
  const users = usersByNode(links, attachments)
  const cuts = cheapestCuts(links.length, users, count)
  const bandAt = new Int32Array(links.length)
  for (const cut of cuts) for (let i = cut; i < links.length; i++) bandAt[i]!++
  const bands = Array.from(
    { length: count },
    (): OrderedComponent => ({ links: [], sites: [], vpcs: [], left: [], right: [] }),
  )
  for (const [i, link] of links.entries()) bands[bandAt[i]!]!.links.push(link)
  for (const kind of ['sites', 'vpcs', 'left', 'right'] as const)
    for (const node of component[kind]) bands[mostCommon(users.get(node) ?? [], bandAt)]![kind].push(node)
  return bands.map((band, i) => (i % 2 === 0 ? band : upsideDown(band)))
}

/** Of every site, VPC and policy the places of its InterLinks in `links`, ascending. */
function usersByNode(links: readonly number[], attachments: Attachments): Map<number, number[]> {
  const users = new Map<number, number[]>()
  for (const ends of Object.values(attachments))
    for (let i = 0; i < links.length; i++) {
      const node = ends[links[i]!]!
      const places = users.get(node)
      if (node < 0) continue
      if (places) places.push(i)
      else users.set(node, [i])
    }
  return users
}

/** Where each band but the first begins. */
function cheapestCuts(length: number, users: Map<number, number[]>, count: number): number[] {
  const cost = costs(length, users)
  return Array.from({ length: count - 1 }, (_, k) => {
    const even = Math.round(((k + 1) * length) / count)
    const reach = Math.floor((SLACK * length) / count)
    let best = even
    for (let cut = even - reach; cut <= even + reach; cut++)
      if (cost[cut]! < cost[best]! || (cost[cut]! === cost[best]! && Math.abs(cut - even) < Math.abs(best - even)))
        best = cut
    return best
  })
}

/** For a cut above each InterLink, how many edges go across it: those of the smaller part of what each node has. */
function costs(length: number, users: Map<number, number[]>): Int32Array {
  const cost = new Int32Array(length + 1)
  for (const places of users.values())
    for (let j = 1; j < places.length; j++) {
      const across = Math.min(j, places.length - j)
      cost[places[j - 1]! + 1]! += across
      cost[places[j]! + 1]! -= across
    }
  for (let i = 1; i <= length; i++) cost[i]! += cost[i - 1]!
  return cost
}

function mostCommon(places: readonly number[], bandAt: Int32Array): number {
  let best = 0
  let most = 0
  let run = 0
  for (let j = 0; j < places.length; j++) {
    run = j > 0 && bandAt[places[j]!] === bandAt[places[j - 1]!] ? run + 1 : 1
    if (run > most) [best, most] = [bandAt[places[j]!]!, run]
  }
  return best
}

const upsideDown = ({ links, sites, vpcs, left, right }: OrderedComponent): OrderedComponent => ({
  links: links.toReversed(),
  sites: sites.toReversed(),
  vpcs: vpcs.toReversed(),
  left,
  right,
})
