import type { IpVersion } from '../model/address.ts'
import type { Link } from '../model/link.ts'
import type { Direction } from '../routing/reason.ts'
import type { Pair } from './links-by.ts'
import type { World } from './scopes.ts'

/** The InterLinks of a pair over which at least one route of an IP version crosses. */
export const carrying = ({ routing }: World, { links }: Pair, direction: Direction, version: IpVersion): Link[] =>
  links.filter(({ id }) => routing.link(id).crossingCount(direction, version) > 0)
