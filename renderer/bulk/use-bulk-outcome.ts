import { useLayoutEffect, useState } from 'react'
import { sifting } from '../../shared/commands/sift.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Wish } from './bulk-action.ts'
import { type BulkOutcome, commandsOf, outcomeOf, wanting } from './bulk-outcome.ts'

/** How long the window may be kept from drawing, in ms: less than a frame. */
const SLICE_MS = 12

type Progress = { done: number; outcome: BulkOutcome | null }
const NOTHING: Progress = { done: 0, outcome: null }

/**
 * What comes of the wishes (null: nothing is wished for yet). A few are tried at once; thousands in slices between frames, with
 * how many are done so far.
 */
export const useBulkOutcome = (plan: Plan, wishes: readonly Wish[] | null): Progress => {
  const [progress, setProgress] = useState<Progress>(NOTHING)
  useLayoutEffect(() => {
    setProgress(NOTHING)
    if (wishes === null) return
    const work = sifting(plan, commandsOf(wanting(wishes)))
    let timer: ReturnType<typeof setTimeout> | undefined
    const slice = () => {
      const end = performance.now() + SLICE_MS
      let step = work.next()
      while (!step.done && performance.now() < end) step = work.next()
      if (step.done) setProgress({ done: wishes.length, outcome: outcomeOf(plan, wishes, step.value) })
      else {
        setProgress({ done: step.value, outcome: null })
        timer = setTimeout(slice)
      }
    }
    slice()
    return () => clearTimeout(timer)
  }, [plan, wishes])
  return progress
}
