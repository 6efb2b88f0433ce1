import type { Plan } from '../model/plan.ts'
import { routingOf } from '../routing/of-plan.ts'
import type { View } from '../routing/view.ts'
import { CHECKS } from './catalogue.ts'
import { CHECK_CODES, type CheckCode, SEVERITIES, SEVERITY_OF } from './codes.ts'
import type { World } from './define.ts'
import type { Finding } from './finding.ts'

type Remembered = { readonly plan: Plan; readonly view: View; readonly findings: readonly Finding[] }

/** By severity, then by check in the order of `SEVERITY_OF`. */
const LISTED = SEVERITIES.flatMap((severity) => CHECK_CODES.filter((code) => SEVERITY_OF[code] === severity))

/**
 * Runs all checks on one version of a plan after another. A check whose collections are the same objects as when it last ran is not
 * run again, and what it answers then is the same array. What is answered does not depend on earlier runs.
 */
export class Checker {
  readonly #codes: readonly CheckCode[]
  readonly #remembered = new Map<CheckCode, Remembered>()

  /** `codes`: the checks to run; all of them unless told otherwise. */
  constructor(codes: readonly CheckCode[] = LISTED) {
    this.#codes = codes
  }

  /** All findings, as `steps` gives them, in one go. */
  check(plan: Plan, view: View): readonly Finding[] {
    const steps = this.steps(plan, view)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }

  /**
   * All findings, suppressed ones included, errors first. Yields wherever it can be interrupted; a run that is given up leaves
   * what it has done to the next one.
   */
  *steps(plan: Plan, view: View): Generator<undefined, readonly Finding[]> {
    const routing = routingOf(plan, view)
    yield
    const all: Finding[] = []
    for (const code of this.#codes) {
      const findings = yield* this.#run(code, { plan, view, routing })
      for (const finding of findings) all.push(finding)
    }
    return all
  }

  *#run(code: CheckCode, world: World): Generator<undefined, readonly Finding[]> {
    const { plan, view } = world
    const check = CHECKS[code]
    const before = this.#remembered.get(code)
    const same =
      before !== undefined &&
      (before.view === view || check.readsView === undefined) &&
      check.reads.every((collection) => before.plan[collection] === plan[collection])
    if (same) return before.findings
    const findings: Finding[] = []
    for (const thing of check.over(world)) {
      for (const found of check.find(world, thing)) {
        if (found === null) yield
        else findings.push({ part: null, entries: [], related: [], ...found, code } as Finding)
      }
      yield
    }
    this.#remembered.set(code, { plan, view, findings })
    return findings
  }
}
