import { Provider } from 'react-redux'
import { useAppSelector } from './store/hooks.ts'
import { selectSnapshotOrNull } from './store/select.ts'
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

const Themed = () => (
  <ThemedRoot theme={useAppSelector((state) => state.ui.theme)}>
    <CrashGuard>
      <Content />
    </CrashGuard>
  </ThemedRoot>
)

export const App = ({ store }: { store: AppStore }) => (
  <Provider store={store}>
    <Themed />
  </Provider>
)
