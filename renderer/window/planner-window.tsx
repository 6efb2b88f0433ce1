import { text } from '../../shared/text/index.ts'
import { useShortcuts } from '../actions/use-shortcuts.ts'
import { Dialogs } from '../dialogs/dialogs.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { useAppSelector } from '../store/hooks.ts'
import { selectInspectorCovered, selectSnapshot } from '../store/select.ts'
import { POP_UPS_ID } from '../theme/mantine-theme.ts'
import { FileDrop } from './file-drop.tsx'
import classes from './planner-window.module.css'
import { Search } from './search.tsx'
import { SectionView } from './section-view.tsx'
import { SideBar } from './side-bar.tsx'
import { StatusLine } from './status-line.tsx'
import { TopBar } from './top-bar.tsx'
import { useWindowTitle } from './use-window-title.ts'

const MAIN_ID = 'main-view'

export const PlannerWindow = () => {
  const inspectorOpen = useAppSelector((state) => state.ui.inspectorOpen && !selectInspectorCovered(state))
  const { path } = useAppSelector(selectSnapshot)
  useShortcuts()
  useWindowTitle()
  return (
    <div className={classes.window}>
      <a className={classes.skip} href={`#${MAIN_ID}`} onClick={skipToMain}>
        {text.app.skip}
      </a>
      <TopBar />
      <div className={classes.body}>
        <SideBar />
        <main id={MAIN_ID} tabIndex={-1} className={classes.main}>
          {/* Another plan is another view: nothing of the last one (scroll, zoom, half-typed text) carries over. */}
          <SectionView key={path} />
        </main>
        {inspectorOpen ? <Inspector /> : null}
      </div>
      <StatusLine />
      <Search />
      <Dialogs />
      <FileDrop />
      <section id={POP_UPS_ID} aria-label={text.app.popUps} />
    </div>
  )
}

/** The fragment stays free: it is where the web host's key arrives. */
const skipToMain = (event: { preventDefault(): void }) => {
  event.preventDefault()
  document.getElementById(MAIN_ID)?.focus()
}
