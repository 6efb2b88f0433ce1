import { ChangesView } from '../changes/changes-view.tsx'
import { ChecksView } from '../checks/checks-view.tsx'
import { HistoryView } from '../history/history-view.tsx'
import { ResilienceView } from '../resilience/resilience-view.tsx'
import { RoutesView } from '../routes/routes-view.tsx'
import { useAppSelector } from '../store/hooks.ts'
import { TraceView } from '../trace/trace-view.tsx'
import { NetworkSection } from './network-section.tsx'

export const SectionView = () => {
  const section = useAppSelector((state) => state.ui.section)
  switch (section) {
    case 'routes':
      return <RoutesView />
    case 'trace':
      return <TraceView />
    case 'resilience':
      return <ResilienceView />
    case 'checks':
      return <ChecksView />
    case 'changes':
      return <ChangesView />
    case 'history':
      return <HistoryView />
    default:
      return <NetworkSection tab={section} />
  }
}
