import type { Plan } from '../../../shared/model/plan.ts'
import { siteEdgeId, vpcEdgeId } from '../../../shared/topology/graph.ts'
import type { SceneEdge, SceneNode } from '../../../shared/topology/scene.ts'
import type { Shape } from '../../../shared/topology/status-mark.ts'
import type { Tone } from '../../../shared/topology/theme.ts'

/** Ways to stand out, the weakest first: what several things say of one node or edge, the strongest says. */
export const LOOKS = ['back', 'path', 'gained', 'shifted', 'lost', 'failed'] as const
export type Look = (typeof LOOKS)[number]

/** As everywhere, colour is never alone: lines have a dash, the legend a shape, and what failed is struck out. */
export const LOOK_MARKS: Record<Look, { tone: Tone; shape: Shape; dash: readonly number[]; struck: boolean }> = {
  back: { tone: 'busy', shape: 'ring', dash: [8, 4], struck: false },
  path: { tone: 'accent', shape: 'disc', dash: [], struck: false },
  gained: { tone: 'good', shape: 'disc', dash: [], struck: false },
  shifted: { tone: 'warn', shape: 'triangle', dash: [10, 4], struck: false },
  lost: { tone: 'bad', shape: 'ring', dash: [5, 4], struck: false },
  failed: { tone: 'bad', shape: 'cross', dash: [2, 3], struck: true },
}

export type Ghosts = { readonly nodes: readonly SceneNode[]; readonly edges: readonly SceneEdge[] }

/** Nodes and edges of the topology that stand out while all else fades, and what that means. Plain data. */
export type Highlight = {
  readonly title: string
  /** By the id of a node or an edge (`shared/topology/graph.ts`). */
  readonly looks: Readonly<Record<string, Look>>
  /** What is not on the topology any more: drawn faint, as lost, where it was. */
  readonly ghosts?: Ghosts
  /** What each look means here, in the order of the legend. */
  readonly legend: readonly { readonly look: Look; readonly label: string }[]
}

/** Gathers looks; an id that is said twice keeps the stronger one. */
export class Looks {
  readonly #looks = new Map<string, Look>()

  add(id: string, look: Look): this {
    const known = this.#looks.get(id)
    if (known === undefined || LOOKS.indexOf(known) < LOOKS.indexOf(look)) this.#looks.set(id, look)
    return this
  }

  /** An InterLink with the lines to its site and its VPC. */
  addLink({ id }: { readonly id: string }, look: Look): this {
    return this.add(id, look).add(siteEdgeId(id), look).add(vpcEdgeId(id), look)
  }

  /** As `addLink`; nothing for an InterLink that is gone. */
  addLinkOf(plan: Plan, linkId: string, look: Look): this {
    const link = plan.links[linkId]
    return link === undefined ? this : this.addLink(link, look)
  }

  record(): Record<string, Look> {
    return Object.fromEntries(this.#looks)
  }
}
