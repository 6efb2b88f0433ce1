import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { actionOf } from '../actions/actions.ts'
import { droppedFiles } from '../import/dropped-files.ts'
import { beginImport } from '../import/import-files.ts'
import { useAppStore } from '../store/hooks.ts'
import { openDialog } from '../store/ui-slice.ts'
import { notify } from '../ui/notify.tsx'
import classes from './file-drop.module.css'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files dropped anywhere on the window are reviewed for import; without this the browser would open them. */
export const FileDrop = () => {
  const store = useAppStore()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Enter and leave are told for every element passed: the depth says whether the window itself was left.
    let depth = 0
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth -= 1
      if (depth === 0) setOver(false)
    }
    const onOver = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const onDrop = async (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const blocked = actionOf('import').blockedBy?.(store.getState()) ?? null
      if (blocked !== null) return notify({ kind: 'refused', title: blocked })
      const files = droppedFiles(event.dataTransfer)
      store.dispatch(openDialog({ kind: 'import' }))
      await store.dispatch(beginImport(await files))
    }
    const handlers = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop } as const
    for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, handler as EventListener)
    return () => {
      for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, handler as EventListener)
    }
  }, [store])
  if (!over) return null
  return (
    <div className={classes.veil}>
      <FileDown size={32} strokeWidth={1.25} aria-hidden="true" />
      {text.import.dropOnWindow}
    </div>
  )
}
