import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import type { PlanPoint } from '../../shared/contract/point.ts'
import type { HostEvent, HostInfo, RecentPlan } from '../../shared/contract/requests.ts'
import type { PlanSnapshot } from '../../shared/contract/snapshot.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import { newPlan, type Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { createPlanFile } from '../storage/create.ts'
import { PlanDiskError } from '../storage/errors.ts'
import { arrangement, isUnarranged } from './arrange.ts'
import { type Environment, systemEnvironment } from './environment.ts'
import { fileNameOf } from './file-name.ts'
import { HostFailure } from './host-failure.ts'
import { openPlan, type PlanSession } from './plan-session.ts'
import { readPlanFile } from './read-plan-file.ts'
import { RecentPlans } from './recent-plans.ts'

export const PLAN_EXTENSION = '.interlink'

/** Asks the user for a path; null where the user cancels. `suggestion` is a whole path. */
export type AskForPath = (
  purpose: 'new' | 'open' | 'compare' | 'saveAs' | 'export',
  suggestion: string,
) => Promise<string | null>

export type WorkspaceOptions = {
  host: HostInfo
  /** Where the app keeps what is its own: recent plans. */
  stateDir: string
  /** Where plans go that nobody gave a path. */
  plansDir: string
  /** With `host.asksForPaths`. Its dialogs ask before an existing file is replaced. */
  askForPath?: AskForPath
  environment?: Environment
}

/** Which plan is open, and everybody who watches it. One for each running host. */
export class Workspace {
  readonly options: WorkspaceOptions
  readonly environment: Environment
  #recent: RecentPlans
  #session: PlanSession | null = null
  #listeners = new Set<(event: HostEvent) => void>()

  constructor(options: WorkspaceOptions) {
    this.options = options
    this.environment = options.environment ?? systemEnvironment
    this.#recent = new RecentPlans(join(options.stateDir, 'recent-plans.json'))
  }

  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(event: HostEvent) {
    for (const listener of this.#listeners) listener(event)
  }

  get isOpen(): boolean {
    return this.#session !== null
  }

  /** The open plan; throws `plan/none-open`. */
  get session(): PlanSession {
    if (this.#session) return this.#session
    throw new HostFailure('plan/none-open', text.hostFailures.noneOpen)
  }

  recent = (): RecentPlan[] => this.#recent.list()

  /** Opens the plan at `path` in place of the one that is open, which stays open where that fails. */
  open(path: string): PlanSnapshot {
    const file = this.absolute(path)
    const current = this.#session
    if (current && this.#isCurrent(file)) {
      if (current.writable) return current.snapshot
      // Perhaps it can be written by now. Opened twice in one process, a file would lose its locks (storage/header.ts).
      this.close()
    }
    const session = openPlan(file, { environment: this.environment })
    if (session.writable && isUnarranged(session.plan)) arrangeAll(session)
    current?.close()
    this.#session = session
    session.onChange((change) => this.tell({ type: 'planChanged', change }))
    const { snapshot } = session
    this.#recent.add({ path: session.path, name: session.plan.name })
    this.tell({ type: 'planOpened', snapshot })
    return snapshot
  }

  /** Writes a new plan and opens it. `path` left out: a free name in the folder of plans. */
  create(plan: Plan, path?: string, whenThere: 'refuse' | 'replace' = 'refuse'): PlanSnapshot {
    const file = path === undefined ? this.freePath(plan.name) : withExtension(this.absolute(path))
    if (this.#isCurrent(file)) throw new HostFailure('plan/exists', text.hostFailures.isOpen(file))
    if (dirname(file) === this.options.plansDir) makeFolder(this.options.plansDir)
    createPlanFile(file, plan, whenThere)
    return this.open(file)
  }

  newPlan = (name = text.hostFailures.newPlanName): Plan => newPlan(this.environment.newId() as PlanId, name)

  /** Goes on with a copy of the open plan at `path`. */
  saveAs(path: string, whenThere: 'refuse' | 'replace'): PlanSnapshot {
    const { session } = this
    const file = withExtension(this.absolute(path))
    if (this.#isCurrent(file)) return session.snapshot
    session.copyTo(file, whenThere)
    return this.open(file)
  }

  /**
   * The plan at a point of the open one's history, or in another file, in whichever form, which is left as it is. Throws what
   * `planAt` of the session and `readPlanFile` throw.
   */
  planAt(point: PlanPoint): Plan {
    if (point.at !== 'file') return this.session.planAt(point)
    const file = this.absolute(point.path)
    // Opened twice in one process, a file would lose its locks.
    if (this.#isCurrent(file)) return this.session.plan
    return readPlanFile(file)
  }

  close() {
    this.#session?.close()
    this.#session = null
  }

  #isCurrent = (file: string) => existsSync(file) && realpathSync(file) === this.#session?.path

  /** As the user writes paths: `~` is home, anything relative is in the folder of plans. */
  absolute = (path: string): string => resolve(this.options.plansDir, path.replace(/^~(?=[/\\]|$)/, homedir()))

  /** A path in the folder of plans that nothing has: `name.interlink`, `name 2.interlink` … */
  freePath(name: string): string {
    const stem = fileNameOf(name)
    for (let n = 1; ; n++) {
      const path = join(this.options.plansDir, `${stem}${n === 1 ? '' : ` ${n}`}${PLAN_EXTENSION}`)
      if (!existsSync(path)) return path
    }
  }
}

const makeFolder = (path: string) => {
  try {
    mkdirSync(path, { recursive: true })
  } catch {
    // Writing into it says what is wrong.
  }
}

const arrangeAll = (session: PlanSession) => {
  const moves = arrangement(session.plan)
  try {
    if (moves) session.execute({ command: 'plan.batch', title: text.stepTitles.arrange, commands: [moves] })
  } catch (error) {
    // A full disk keeps nobody from looking: views lay out what was never placed by themselves.
    if (!(error instanceof PlanDiskError)) throw error
  }
}

const withExtension = (path: string) => (extname(path) === PLAN_EXTENSION ? path : path + PLAN_EXTENSION)

export const besidePlan = (session: PlanSession, fileName: string) => join(dirname(session.path), fileName)
