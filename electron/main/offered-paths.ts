import type { PlanPoint } from '../../shared/contract/point.ts'
import type { Served } from '../../shared/contract/requests.ts'
import { text } from '../../shared/text/index.ts'
import { HostFailure } from '../service/host-failure.ts'
import type { AskForPath } from '../service/workspace.ts'

/**
 * The files that the window may name: those the user has chosen in a dialog, on the command line or in the menu, and the
 * recent plans. Whatever runs in the window can therefore not make the app open or write any other file.
 */
export class OfferedPaths {
  #offered = new Set<string>()

  offer(path: string): void {
    this.#offered.add(path)
  }

  /** The same dialogs, whose answers the window may name from then on. */
  remember =
    (ask: AskForPath): AskForPath =>
    async (purpose, suggestion) => {
      const path = await ask(purpose, suggestion)
      if (path !== null) this.offer(path)
      return path
    }

  /** The same service, refusing paths that were not offered: `request/invalid`. */
  guard(served: Served): Served {
    const check = async ({ path }: { path?: string | undefined }) => {
      if (path === undefined || this.#offered.has(path)) return
      const recent = await served['plan.recent']({})
      if (recent.some((plan) => plan.path === path)) return
      throw new HostFailure('request/invalid', {
        message: text.desktop.pathNotOffered.message(path),
        hint: text.desktop.pathNotOffered.hint,
      })
    }
    const checkPoint = (point: PlanPoint | null) => check(point?.at === 'file' ? point : {})
    return {
      ...served,
      'plan.new': (input) => check(input).then(() => served['plan.new'](input)),
      'plan.open': (input) => check(input).then(() => served['plan.open'](input)),
      'plan.at': (input) => checkPoint(input.point).then(() => served['plan.at'](input)),
      'plan.choose': (input) => check(input).then(() => served['plan.choose'](input)),
      'plan.saveAs': (input) => check(input).then(() => served['plan.saveAs'](input)),
      'text.save': (input) => check(input).then(() => served['text.save'](input)),
      'export.preview': (input) => checkPoint(input.options.since).then(() => served['export.preview'](input)),
      'export.render': (input) => checkPoint(input.options.since).then(() => served['export.render'](input)),
      'export.save': async (input) => {
        await check(input)
        await checkPoint(input.options.since)
        return served['export.save'](input)
      },
    }
  }
}
