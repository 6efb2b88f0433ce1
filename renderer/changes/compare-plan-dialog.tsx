import { text } from '../../shared/text/index.ts'
import { PathDialog } from '../dialogs/path-dialog.tsx'
import type { ComparedSide } from '../store/dialog.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { chooseComparedFile } from '../store/plan-points.ts'

/** A plan file to compare with, by its path. */
export const ComparePlanDialog = ({ side }: { side: ComparedSide }) => {
  const dispatch = useAppDispatch()
  const { title, button, path: label, hint } = text.changes.chooseFile
  return (
    <PathDialog
      words={{ title, button, label, hint }}
      send={(path) => dispatch(chooseComparedFile(side, { path, quiet: true }))}
    />
  )
}
