import type { ExportFormat, HostInfo, Served } from '../../shared/contract/requests.ts'
import { HostFailure } from '../service/host-failure.ts'
import { PLAN_EXTENSION } from './plan-argument.ts'
import { en } from './text/en.ts'

/** The native dialogs; each answers an absolute path, or null where the user cancels. */
export type AskForPath = {
  newPlan(suggestedName: string): Promise<string | null>
  planToOpen(): Promise<string | null>
  copyOfPlan(suggestedName: string): Promise<string | null>
  exportedFile(suggestedName: string, format: ExportFormat): Promise<string | null>
}

/**
 * The service as the desktop window sees it: a path left out is asked of the user, and a path given must be one that
 * the user has chosen before (in a dialog, on the command line, or among the recent plans). What runs in the window can
 * therefore not make the app open or write any other file.
 */
export function desktopServed(served: Served, ask: AskForPath, info: HostInfo): Served & { offer(path: string): void } {
  const offered = new Set<string>()

  const chosen = async (given: string | undefined, askUser: () => Promise<string | null>): Promise<string | null> => {
    if (given === undefined) {
      const path = await askUser()
      if (path !== null) offered.add(path)
      return path
    }
    const recent = await served['plan.recent']({})
    if (!offered.has(given) && !recent.some(({ path }) => path === given)) {
      throw new HostFailure('request/invalid', en.pathNotOffered.message(given), en.pathNotOffered.hint)
    }
    return given
  }
  const currentName = async () => (await served['plan.current']({})).plan.name

  return {
    ...served,
    offer: (path) => offered.add(path),
    'host.info': () => info,
    'plan.new': async (input) => {
      const path = await chosen(input.path, () =>
        ask.newPlan(fileName(input.name ?? en.dialog.untitled, PLAN_EXTENSION)),
      )
      return path === null ? null : served['plan.new']({ ...input, path })
    },
    'plan.open': async (input) => {
      const path = await chosen(input.path, ask.planToOpen)
      return path === null ? null : served['plan.open']({ path })
    },
    'plan.saveAs': async (input) => {
      const path = await chosen(input.path, async () => ask.copyOfPlan(fileName(await currentName(), PLAN_EXTENSION)))
      return path === null ? null : served['plan.saveAs']({ path })
    },
    'export.save': async (input) => {
      const { format } = input.options
      const path = await chosen(input.path, async () => ask.exportedFile(fileName(await currentName(), format), format))
      return path === null ? null : served['export.save']({ ...input, path })
    },
  }
}

/** A name that every file system takes, from whatever the plan is called. */
export function fileName(name: string, extension: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .trim()
  // Windows keeps these names for devices, whatever the extension.
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe)
  return `${safe === '' || isReserved ? `${en.dialog.untitled} ${safe}`.trim() : safe}.${extension}`
}
