import type { IpVersion } from '../model/address.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Direction } from '../routing/reason.ts'
import type { World } from './define.ts'
import { type Pair, pairsAtSite } from './links-by.ts'

/** Every site with every VPC that InterLinks join it to. */
export function* allPairs(plan: Plan): Generator<Pair> {
  for (const id of Object.keys(plan.sites)) yield* pairsAtSite(plan, id)
}

/** The InterLinks of a pair over which at least one route of an IP version crosses. */
export const carrying = ({ routing }: World, { links }: Pair, direction: Direction, version: IpVersion): Link[] =>
  links.filter(({ id }) => routing.link(id).crossingCount(direction, version) > 0)
