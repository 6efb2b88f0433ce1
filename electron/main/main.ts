/** The desktop shell: one process, one window, the service behind it. */
import { join, resolve } from 'node:path'
import { app, session } from 'electron'
import type { MenuAction, Served } from '../../shared/contract/requests.ts'
import { speak, text } from '../../shared/text/index.ts'
import { createDoor } from '../service/door.ts'
import { openFirstPlan, tryOpen } from '../service/first-plan.ts'
import { serve } from '../service/serve.ts'
import { Workspace } from '../service/workspace.ts'
import { keepMenu } from './app-menu.ts'
import { answerRequests } from './ipc.ts'
import { keepLanguage, recallLanguage } from './kept-language.ts'
import { lockDownContents, lockDownSession } from './lock-down.ts'
import { nativeDialogs } from './native-dialogs.ts'
import { OfferedPaths } from './offered-paths.ts'
import { planArgument } from './plan-argument.ts'
import { openPlanWindow, type PlanWindow } from './plan-window.ts'
import { appOrigin, prepare } from './prepare.ts'
import { serveWindow } from './serve-window.ts'

prepare()

/** Plans that came before there was a window: from the command line, or from macOS while starting. */
let given = planArgument(process.argv, process.cwd())
let openLater = (path: string) => {
  given = path
}
app.on('open-file', (event, path) => {
  event.preventDefault()
  openLater(path)
})

// A second launch hands its plan to the first and ends. Its command line reaches the first mixed and reordered, so the
// plan is passed along as a value.
if (app.requestSingleInstanceLock({ plan: given })) {
  app.whenReady().then(start).catch(fail)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const origin = appOrigin()
  const userData = app.getPath('userData')
  const languageFile = join(userData, 'language.json')
  speak(recallLanguage(languageFile, app.getLocale()))
  const paths = new OfferedPaths()
  let shown: PlanWindow

  const workspace = new Workspace({
    host: { kind: 'desktop', version: app.getVersion(), asksForPaths: true, platform: process.platform },
    stateDir: userData,
    plansDir: join(userData, 'plans'),
    askForPath: paths.remember(nativeDialogs(() => shown.window)),
  })
  const guarded = paths.guard(serve(workspace))
  const served: Served = {
    ...guarded,
    'host.speak': async (input) => {
      await guarded['host.speak'](input)
      keepLanguage(languageFile, input.language)
      showMenu()
      return null
    },
  }
  const openNow = (path: string) => {
    const failed = tryOpen(workspace, resolve(path))
    if (failed) shown.tell(failed)
    shown.show()
  }

  lockDownSession(session.defaultSession, origin)
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents, origin))
  serveWindow(session.defaultSession, origin, join(import.meta.dirname, 'renderer'))
  answerRequests(createDoor(served), origin)
  const showMenu = keepMenu(workspace, {
    act: (action: MenuAction) => shown.tell({ type: 'menuAction', action }),
    openRecent: openNow,
  })

  const failed = await openFirstPlan(workspace, served, given)
  shown = openPlanWindow(origin, join(userData, 'window.json'))
  if (failed) shown.tell(failed)
  const showTitle = (planName: string, path: string) => {
    shown.window.setTitle(text.desktop.windowTitle(planName))
    shown.window.setRepresentedFilename(path)
  }
  showTitle(workspace.session.plan.name, workspace.session.path)
  workspace.onEvent((event) => {
    shown.tell(event)
    if (event.type !== 'planOpened') return
    showTitle(event.snapshot.plan.name, event.snapshot.path)
    app.addRecentDocument(event.snapshot.path)
  })

  openLater = openNow
  app.on('second-instance', (_event, _argv, _workingDirectory, data) => {
    const { plan } = data as { plan: string | null }
    if (plan === null) shown.show()
    else openNow(plan)
  })
  // One window, nothing unsaved: closing it ends the app on every system.
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => workspace.close())
}

function fail(error: unknown): void {
  console.error(error)
  app.exit(1)
}
