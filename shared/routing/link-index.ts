import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { SlotMap } from './slot-map.ts'

const indexed = new WeakMap<Plan['links'], LinkIndex>()

/** The index of a plan's links, made once: both views share it. */
export function linkIndexOf({ links }: Plan): LinkIndex {
  return kept(links, () => new LinkIndex(SlotMap.of(Object.values(links).map((link) => [link.id, link]))))
}

/** As `linkIndexOf`, from the index of another version of the plan and the ids of the links that may differ. */
export function linkIndexAfter(before: LinkIndex, { links }: Plan, touched: ReadonlySet<string>): LinkIndex {
  return touched.size === 0 ? before : kept(links, () => before.with([...touched].map((id) => [id, links[id] ?? null])))
}

function kept(links: Plan['links'], make: () => LinkIndex): LinkIndex {
  const known = indexed.get(links)
  if (known !== undefined) return known
  const index = make()
  indexed.set(links, index)
  return index
}

/** The links of a plan by slot (slot-map.ts), and which of them refer to a site, a VPC or a policy. */
export class LinkIndex {
  readonly #links: SlotMap<Link>
  #users: Users | null

  constructor(links: SlotMap<Link>, users: Users | null = null) {
    this.#links = links
    this.#users = users
  }

  /** Slots in use or once used. */
  get length(): number {
    return this.#links.length
  }

  /** Null where there is no link (any more). */
  at(slot: number): Link | null {
    return this.#links.at(slot)
  }

  slotOf(linkId: string): number | undefined {
    return this.#links.slotOf(linkId)
  }

  /** Whether links have the same slots in both, so that what is kept by slot can be compared. */
  sharesSlots(other: LinkIndex): boolean {
    return this.#links.sharesSlots(other.#links)
  }

  /** The slots of the links that are not the same object in both, which have to share slots. */
  differing(other: LinkIndex): number[] {
    return this.#links.differing(other.#links)
  }

  /** The index of the next version: null where the link is gone. */
  with(changes: readonly (readonly [id: string, link: Link | null])[]): LinkIndex {
    const links = this.#links.with(new Map(changes))
    if (!links.sharesSlots(this.#links)) return new LinkIndex(links)
    const users = this.#usersMade()
    for (const [id, link] of changes) if (link !== null) users.add(links.slotOf(id)!, link)
    return new LinkIndex(links, users)
  }

  ofSite(siteId: string): number[] {
    return this.#using(this.#usersMade().ofSite.get(siteId), (link) => link.siteId === siteId)
  }

  ofVpc(vpcId: string): number[] {
    return this.#using(this.#usersMade().ofVpc.get(vpcId), (link) => link.vpcId === vpcId)
  }

  ofPolicy(policyId: string): number[] {
    return this.#using(
      this.#usersMade().ofPolicy.get(policyId),
      (link) => link.routingPolicyV4Id === policyId || link.routingPolicyV6Id === policyId,
    )
  }

  #using(slots: ReadonlySet<number> | undefined, refers: (link: Link) => boolean): number[] {
    const using: number[] = []
    for (const slot of slots ?? []) {
      const link = this.at(slot)
      if (link !== null && refers(link)) using.push(slot)
    }
    return using
  }

  #usersMade(): Users {
    if (this.#users === null) {
      this.#users = new Users()
      for (let slot = 0; slot < this.length; slot++) {
        const link = this.at(slot)
        if (link !== null) this.#users.add(slot, link)
      }
    }
    return this.#users
  }
}

/**
 * The slots of the links that refer to a thing in any of the versions that share this: it only grows, so that a version costs
 * what changed in it. Readers ask the links of their own version whether they still do.
 */
class Users {
  readonly ofSite = new Map<string, Set<number>>()
  readonly ofVpc = new Map<string, Set<number>>()
  readonly ofPolicy = new Map<string, Set<number>>()

  add(slot: number, { siteId, vpcId, routingPolicyV4Id, routingPolicyV6Id }: Link): void {
    addTo(this.ofSite, siteId, slot)
    addTo(this.ofVpc, vpcId, slot)
    addTo(this.ofPolicy, routingPolicyV4Id, slot)
    addTo(this.ofPolicy, routingPolicyV6Id, slot)
  }
}

function addTo(users: Map<string, Set<number>>, id: string | null, slot: number): void {
  if (id === null) return
  const known = users.get(id)
  if (known === undefined) users.set(id, new Set([slot]))
  else known.add(slot)
}
