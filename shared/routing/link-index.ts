import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'

const indexed = new WeakMap<Plan['links'], LinkIndex>()

/** The index of a plan's links; that of an earlier version lends what still holds. Both views of a plan share the result. */
export function linkIndexOf({ links }: Plan, before?: LinkIndex): LinkIndex {
  const known = indexed.get(links)
  if (known !== undefined) return known
  const index = new LinkIndex(Object.values(links), before)
  indexed.set(links, index)
  return index
}

/**
 * The links of a plan by position, and which of them refer to a site, a VPC or a policy. Made from an earlier index it
 * shares with that what is still true: an edit that leaves the references alone costs comparisons only.
 */
export class LinkIndex {
  readonly links: readonly Link[]
  readonly #positions: Positions
  readonly #references: References

  constructor(links: readonly Link[], before?: LinkIndex) {
    const sameLinks = before !== undefined && sameBy(before.links, links, sameId)
    this.links = links
    this.#positions = sameLinks ? before.#positions : new Positions(links)
    this.#references =
      sameLinks && sameBy(before.links, links, sameReferences) ? before.#references : new References(links)
  }

  /** Whether both have the same links, by id, at the same positions. */
  sharesPositions(other: LinkIndex): boolean {
    return this.#positions === other.#positions
  }

  position(linkId: string): number | undefined {
    return this.#positions.of(linkId)
  }

  ofSite(siteId: string): readonly number[] {
    return this.#references.ofSite().get(siteId) ?? []
  }

  ofVpc(vpcId: string): readonly number[] {
    return this.#references.ofVpc().get(vpcId) ?? []
  }

  ofPolicy(policyId: string): readonly number[] {
    return this.#references.ofPolicy().get(policyId) ?? []
  }
}

class Positions {
  readonly #links: readonly Link[]
  #byId: Map<string, number> | null = null

  constructor(links: readonly Link[]) {
    this.#links = links
  }

  of(linkId: string): number | undefined {
    this.#byId ??= new Map(this.#links.map((link, position) => [link.id, position]))
    return this.#byId.get(linkId)
  }
}

class References {
  readonly #links: readonly Link[]
  #site: Map<string, number[]> | null = null
  #vpc: Map<string, number[]> | null = null
  #policy: Map<string, number[]> | null = null

  constructor(links: readonly Link[]) {
    this.#links = links
  }

  ofSite(): ReadonlyMap<string, number[]> {
    this.#site ??= group(this.#links, (link) => [link.siteId])
    return this.#site
  }

  ofVpc(): ReadonlyMap<string, number[]> {
    this.#vpc ??= group(this.#links, (link) => [link.vpcId])
    return this.#vpc
  }

  ofPolicy(): ReadonlyMap<string, number[]> {
    this.#policy ??= group(this.#links, (link) => [link.routingPolicyV4Id, link.routingPolicyV6Id])
    return this.#policy
  }
}

function group(links: readonly Link[], refer: (link: Link) => (string | null)[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (const [position, link] of links.entries()) {
    for (const id of new Set(refer(link))) {
      if (id === null) continue
      const users = positions.get(id)
      if (users === undefined) positions.set(id, [position])
      else users.push(position)
    }
  }
  return positions
}

const sameBy = (a: readonly Link[], b: readonly Link[], same: (x: Link, y: Link) => boolean): boolean =>
  a.length === b.length && a.every((link, i) => link === b[i] || same(link, b[i]!))

const sameId = (a: Link, b: Link): boolean => a.id === b.id

const sameReferences = (a: Link, b: Link): boolean =>
  a.siteId === b.siteId &&
  a.vpcId === b.vpcId &&
  a.routingPolicyV4Id === b.routingPolicyV4Id &&
  a.routingPolicyV6Id === b.routingPolicyV6Id
