import { useMemo } from 'react'
import type { Command } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { previewOf } from './preview.ts'
import { RouteChanges } from './route-changes.tsx'

/** What a command would do to the routes; nothing where it would be refused. */
export const CommandRoutes = ({ command }: { command: Command }) => {
  const plan = useAppSelector(selectPlan)
  const preview = useMemo(() => previewOf(plan, command), [plan, command])
  return preview.ok ? <RouteChanges changes={preview.routes} /> : null
}
