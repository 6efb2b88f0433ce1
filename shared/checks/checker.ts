import { CHECK_CODES, type CheckCode, SEVERITIES, SEVERITY_OF } from '../model/check-code.ts'
import type { Plan } from '../model/plan.ts'
import { routingOf } from '../routing/of-plan.ts'
import type { View } from '../routing/view.ts'
import { type AnyCheck, CHECKS } from './catalogue.ts'
import { drain } from './drain.ts'
import type { Finding } from './finding.ts'
import { SCOPE_NAMES, SCOPES, type ScopeName, type ScopeThings, type World } from './scopes.ts'

/** What was found of one thing the last time, and what that depended on beside the thing itself. */
type Remembered = { readonly inputs: readonly unknown[]; readonly findings: readonly Finding[] }
/** The last complete run of a scope. */
type Run = { readonly plan: Plan; readonly view: View; readonly findings: readonly Finding[] }

/** By severity, then by check in the order of `SEVERITY_OF`. */
const LISTED = SEVERITIES.flatMap((severity) => CHECK_CODES.filter((code) => SEVERITY_OF[code] === severity))

/**
 * Runs checks on one version of a plan after another. A thing is looked at again only where it, or what the checks of its
 * scope look at beside it, is another object than the last time. What is answered does not depend on earlier runs.
 */
export class Checker {
  readonly codes: readonly CheckCode[]
  readonly #scopes: ReadonlyMap<ScopeName, readonly AnyCheck[]>
  readonly #remembered = new Map<ScopeName, WeakMap<object, Remembered>>()
  readonly #runs = new Map<ScopeName, Run>()

  /** `codes`: the checks to run; all of them unless told otherwise. */
  constructor(codes: readonly CheckCode[] = LISTED) {
    this.codes = codes
    const checks = codes.map((code) => CHECKS[code])
    this.#scopes = new Map(SCOPE_NAMES.map((name) => [name, checks.filter((check) => check.of === name)]))
    for (const name of SCOPE_NAMES) this.#remembered.set(name, new WeakMap())
  }

  /** All findings, as `steps` gives them, in one go. */
  check(plan: Plan, view: View): readonly Finding[] {
    return drain(this.steps(plan, view))
  }

  /**
   * All findings, suppressed ones included, errors first, and within a check in the order of the things. Yields wherever it
   * can be interrupted; a run that is given up leaves what it has done to the next one.
   */
  *steps(plan: Plan, view: View): Generator<undefined, readonly Finding[]> {
    const world: World = { plan, view, routing: routingOf(plan, view) }
    yield
    const byCode = new Map<CheckCode, Finding[]>(this.codes.map((code) => [code, []]))
    for (const [name, checks] of this.#scopes) {
      if (checks.length === 0) continue
      for (const finding of yield* this.#scope(name, checks, world)) byCode.get(finding.code)!.push(finding)
    }
    return [...byCode.values()].flat()
  }

  *#scope<Name extends ScopeName>(
    name: Name,
    checks: readonly AnyCheck[],
    world: World,
  ): Generator<undefined, readonly Finding[]> {
    const { plan, view } = world
    const scope = SCOPES[name]
    const last = this.#runs.get(name)
    const same = last?.view === view && scope.reads.every((collection) => last.plan[collection] === plan[collection])
    if (same) return last.findings
    const findings: Finding[] = []
    for (const thing of scope.over(plan)) {
      for (const finding of yield* this.#thing(name, checks, world, thing)) findings.push(finding)
      yield
    }
    this.#runs.set(name, { plan, view, findings })
    return findings
  }

  *#thing<Name extends ScopeName>(
    name: Name,
    checks: readonly AnyCheck[],
    world: World,
    thing: ScopeThings[Name],
  ): Generator<undefined, readonly Finding[]> {
    const remembered = this.#remembered.get(name)!
    const inputs = SCOPES[name].inputs(world, thing)
    const before = remembered.get(thing)
    if (before !== undefined && sameInputs(before.inputs, inputs)) return before.findings
    const findings: Finding[] = []
    for (const check of checks) {
      for (const found of check.find(world, thing)) {
        if (found === null) yield
        else findings.push({ part: null, entries: [], related: [], ...found, code: check.code } as Finding)
      }
    }
    remembered.set(thing, { inputs, findings })
    return findings
  }
}

const sameInputs = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i])
