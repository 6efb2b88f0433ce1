import { useEffect } from 'react'
import { Provider } from 'react-redux'
import { useAppSelector } from './store/hooks.ts'
import { selectSnapshotOrNull, selectSpoken } from './store/select.ts'
import type { AppStore } from './store/store.ts'
import { ThemedRoot } from './theme/themed-root.tsx'
import { CrashGuard } from './window/crash-guard.tsx'
import { PlannerWindow } from './window/planner-window.tsx'
import { Failed, Loading } from './window/start-states.tsx'

/** The whole window: the plan where there is one, else what stands in its way. */
const Content = () => {
  const error = useAppSelector((state) => state.plan.error)
  const isOpen = useAppSelector(selectSnapshotOrNull) !== null
  if (isOpen) return <PlannerWindow />
  return error === null ? <Loading /> : <Failed error={error} />
}

/** Another language is another window: everything is drawn anew, whatever remembers words. */
const Themed = () => {
  const theme = useAppSelector((state) => state.ui.theme)
  const spoken = useAppSelector(selectSpoken)
  useEffect(() => {
    document.documentElement.lang = spoken
  }, [spoken])
  return (
    <ThemedRoot theme={theme} key={spoken}>
      <CrashGuard>
        <Content />
      </CrashGuard>
    </ThemedRoot>
  )
}

export const App = ({ store }: { store: AppStore }) => (
  <Provider store={store}>
    <Themed />
  </Provider>
)
