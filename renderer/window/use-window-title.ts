import { useEffect } from 'react'
import { text } from '../../shared/text/index.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'

/** The window is named after its plan, in the task bar and for screen readers. */
export const useWindowTitle = (): void => {
  const { name } = useAppSelector(selectPlan)
  useEffect(() => {
    document.title = `${name} — ${text.app.name}`
  }, [name])
}
