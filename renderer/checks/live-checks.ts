import { Checker } from '../../shared/checks/checker.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { selectSnapshotOrNull, selectView } from '../store/select.ts'
import type { AppState, AppStore } from '../store/store.ts'
import type { View } from '../store/ui-slice.ts'
import { type Idle, runIdly } from './idle.ts'

/** What the checks found last. `running`: the plan has changed since, and they are at work. */
export type Checked = { readonly findings: readonly Finding[]; readonly running: boolean }

const NOTHING_YET: Checked = { findings: [], running: true }
/** The checks of the plan in a store, run slice by slice while somebody looks. */
export class LiveChecks {
  readonly #store: AppStore
  readonly #idle: Idle
  #checker = new Checker()
  readonly #listeners = new Set<() => void>()
  #checked = NOTHING_YET
  #planId: string | null = null
  #of: { plan: Plan; view: View } | null = null
  #cancel: () => void = () => {}
  #unfollow: () => void = () => {}

  constructor(store: AppStore, idle: Idle) {
    this.#store = store
    this.#idle = idle
  }

  readonly current = (): Checked => this.#checked

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#follow()
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stop()
    }
  }

  #follow(): void {
    this.#unfollow = this.#store.subscribe(() => this.#look(this.#store.getState()))
    this.#look(this.#store.getState())
  }

  #stop(): void {
    this.#unfollow()
    this.#cancel()
    this.#of = null
  }

  #look(state: AppState): void {
    const plan = selectSnapshotOrNull(state)?.plan ?? null
    const view = selectView(state)
    if (plan === null || (this.#of?.plan === plan && this.#of.view === view)) return
    // Another plan: what was found in the last one is about nothing here.
    if (this.#planId !== plan.id) {
      this.#planId = plan.id
      this.#checker = new Checker()
      this.#tell(NOTHING_YET)
    }
    this.#of = { plan, view }
    this.#cancel()
    this.#cancel = runIdly(this.#idle, this.#checker.steps(plan, view), {
      pause: () => this.#tell({ findings: this.#checked.findings, running: true }),
      done: (findings) => this.#tell({ findings: this.#kept(findings), running: false }),
    })
  }

  /** The array of before where it says the same: whoever shows it has nothing to draw anew. */
  #kept(findings: readonly Finding[]): readonly Finding[] {
    const before = this.#checked.findings
    const same = before.length === findings.length && before.every((finding, i) => finding === findings[i])
    return same ? before : findings
  }

  #tell(checked: Checked): void {
    if (checked.findings === this.#checked.findings && checked.running === this.#checked.running) return
    this.#checked = checked
    for (const listener of this.#listeners) listener()
  }
}
