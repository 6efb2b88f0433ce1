import type { Link } from '../model/link.ts'
import { linksBy } from './links-by.ts'
import type { World } from './scopes.ts'

/** The InterLinks of a VPC that have BGP sessions in this view, up or down: those that redundancy can count on. */
export const workingLinks = ({ plan, routing }: World, vpcId: string): Link[] =>
  (linksBy(plan).vpc.get(vpcId) ?? []).filter(({ id }) => routing.link(id).gateV4 !== 'link-status')

/** What all of them have in common; null where they differ, or where it is not known of some. */
export function common(links: readonly Link[], what: (link: Link) => string | null): string | null {
  const [first, ...others] = links.map(what)
  return first !== undefined && first !== null && others.every((other) => other === first) ? first : null
}
