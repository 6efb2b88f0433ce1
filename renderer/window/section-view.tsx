import { Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { HistoryView } from '../history/history-view.tsx'
import { ThingsTable } from '../lists/things-table.tsx'
import { RoutesView } from '../routes/routes-view.tsx'
import { useAppSelector } from '../store/hooks.ts'
import classes from './start-states.module.css'

// The largest part of the window: the rest is usable while it is read.
const TopologyCanvas = lazy(async () => {
  const { TopologyCanvas: component } = await import('../canvas/topology-canvas.tsx')
  return { default: component }
})

export const SectionView = () => {
  const section = useAppSelector((state) => state.ui.section)
  switch (section) {
    case 'topology':
      return (
        <Suspense
          fallback={
            <div className={classes.loading}>
              <Loader />
            </div>
          }
        >
          <TopologyCanvas />
        </Suspense>
      )
    case 'routes':
      return <RoutesView />
    case 'history':
      return <HistoryView />
    default:
      return <ThingsTable key={section} section={section} />
  }
}
