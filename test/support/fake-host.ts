import type { Connection, HostConnection } from '../../renderer/host/host-connection.ts'
import type { Notice } from '../../renderer/store/store.ts'
import { execute } from '../../shared/commands/execute.ts'
import type { Reply } from '../../shared/contract/host-error.ts'
import type { Answers, Host, HostEvent, RequestName } from '../../shared/contract/requests.ts'
import type { PlanChange, PlanSnapshot } from '../../shared/contract/snapshot.ts'
import type { Plan } from '../../shared/model/plan.ts'

type Served = Partial<{ [N in RequestName]: () => Reply<Answers[N]> }>

/** A host in memory that runs the core on its plan and tells of the change as hosts do. Answers can be put in its mouth. */
export class FakeHost implements HostConnection {
  snapshot: PlanSnapshot
  readonly asked: RequestName[] = []
  readonly notices: Notice[] = []
  served: Served = {}
  /** Whether changes are told: a lost event is not. */
  telling = true
  #event: (event: HostEvent) => void = () => {}
  #connection: (connection: Connection) => void = () => {}

  constructor(plan: Plan, more: Partial<PlanSnapshot> = {}) {
    const undo = { undo: null, redo: null }
    this.snapshot = { plan, path: '/plans/test.interlink', revision: 0, readOnly: null, undo, ...more }
  }

  environment = {
    host: this as Host,
    notify: (notice: Notice) => void this.notices.push(notice),
    newId: () => crypto.randomUUID(),
    now: () => '2026-01-01T00:00:00.000Z',
  }

  request = async <N extends RequestName>(name: N, input: unknown): Promise<Reply<Answers[N]>> => {
    this.asked.push(name)
    const served = this.served[name]
    if (served !== undefined) return served()
    if (name === 'plan.current') return { ok: true, value: this.snapshot as Answers[N] }
    if (name === 'plan.execute')
      return { ok: true, value: this.#execute((input as { command: unknown }).command) as Answers[N] }
    if (name === 'host.info')
      return { ok: true, value: { kind: 'web', version: '0', asksForPaths: false, platform: 'test' } as Answers[N] }
    return { ok: false, error: { code: 'request/invalid', message: `${name} is not served here`, hint: '' } }
  }

  onEvent = (listener: (event: HostEvent) => void) => {
    this.#event = listener
    return () => {
      this.#event = () => {}
    }
  }

  onConnection = (listener: (connection: Connection) => void) => {
    this.#connection = listener
    return () => {
      this.#connection = () => {}
    }
  }

  tell = (event: HostEvent) => this.#event(event)
  connect = (connection: Connection) => this.#connection(connection)

  #execute(command: unknown) {
    const done = execute(this.snapshot.plan, command, this.environment)
    if (!done.ok) return done.answer
    const undo = { undo: done.title, redo: null }
    this.snapshot = { ...this.snapshot, plan: done.plan, revision: this.snapshot.revision + 1, undo }
    // Hosts send JSON: what is mirrored must not depend on shared objects.
    const change: PlanChange = {
      revision: this.snapshot.revision,
      title: done.title,
      patches: structuredClone(done.patches),
      undo,
    }
    if (this.telling) this.tell({ type: 'planChanged', change })
    return done.answer
  }
}
