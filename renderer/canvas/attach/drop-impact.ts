import type { Plan } from '../../../shared/model/plan.ts'
import type { Impact } from '../../../shared/routing/impact.ts'
import { text } from '../../../shared/text/index.ts'
import { previewOf } from '../../dialogs/preview.ts'
import { impactHighlight } from '../../impact/impact-highlight.ts'
import type { CanvasState, CanvasStore, Connecting } from '../canvas-state.ts'
import type { Highlight } from '../highlight/highlight.ts'
import { type Verdict, verdictsOf } from './verdict.ts'

/** What a drop would do to the routes, and that as looks on the canvas; null where no route changes. */
export type DropImpact = { readonly impact: Impact; readonly highlight: Highlight | null }

/** What is known of one drag: each answer is found when first asked for, since a drag comes near few of thousands of nodes. */
export type Drag = Pick<Connecting, 'fromId' | 'verdictOn' | 'impactOn'>

export function dragOf(plan: Plan, fromId: string): Drag {
  const verdictOn = verdictsOf(plan, fromId)
  const known = new Map<string, DropImpact | null>()
  const impactOn = (toId: string) => {
    let found = known.get(toId)
    if (found === undefined) {
      found = dropImpact(plan, verdictOn(toId))
      known.set(toId, found)
    }
    return found
  }
  return { fromId, verdictOn, impactOn }
}

/** Null where a drop would do nothing. */
function dropImpact(plan: Plan, verdict: Verdict): DropImpact | null {
  if (verdict.kind !== 'allowed' && verdict.kind !== 'replaces') return null
  const preview = previewOf(plan, verdict.command)
  if (!preview.ok) return null
  return { impact: preview.routes, highlight: impactHighlight(text.confirm.wouldChange, preview.routes) }
}

/** The longest that a pointer held still waits, in milliseconds, however busy the window is. */
const AT_MOST_MS = 120

/**
 * Works out what a drop on the node under the pointer would do whenever the window has nothing better to do, so that a
 * large plan doesn't hold up the drag. Returns what ends it.
 */
export function followDrag(canvas: CanvasStore): () => void {
  let waiting = 0
  const unsubscribe = canvas.subscribe(({ connecting: now }, { connecting: before }) => {
    if (now?.targetId === before?.targetId && now?.impactOn === before?.impactOn) return
    cancelIdleCallback(waiting)
    const target = now?.targetId ?? null
    if (now === null || target === null) return
    const find = () => canvas.set({ dropImpact: { of: now.impactOn, target, found: now.impactOn(target) } })
    waiting = requestIdleCallback(find, { timeout: AT_MOST_MS })
  })
  return () => {
    cancelIdleCallback(waiting)
    unsubscribe()
  }
}

/** What a drop where the pointer is would do to the routes, as far as it is known yet. */
export const impactThere = ({ connecting, dropImpact }: CanvasState): DropImpact | null =>
  connecting !== null && dropImpact?.of === connecting.impactOn && dropImpact.target === connecting.targetId
    ? dropImpact.found
    : null
