import type { Link } from '../model/link.ts'

/**
 * The links of a plan by position, and which of them refer to a site, a VPC or a policy. Made from an earlier index it
 * shares with that what is still true: an edit that leaves the references alone costs comparisons only.
 */
export class LinkIndex {
  readonly links: readonly Link[]
  readonly position: ReadonlyMap<string, number>
  readonly #references: References

  constructor(links: readonly Link[], before?: LinkIndex) {
    const sameIds = before !== undefined && sameBy(before.links, links, sameId)
    this.links = links
    this.position = sameIds ? before.position : new Map(links.map((link, position) => [link.id, position]))
    this.#references =
      sameIds && sameBy(before.links, links, sameReferences) ? before.#references : new References(links)
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
