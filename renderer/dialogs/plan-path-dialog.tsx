import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { switchPlan } from '../store/plan-files.ts'
import { PathDialog } from './path-dialog.tsx'

const requests = () =>
  ({
    newPlan: { request: 'plan.new', title: text.files.newTitle, button: text.files.create },
    openPlan: { request: 'plan.open', title: text.files.openTitle, button: text.files.open },
    saveAs: { request: 'plan.saveAs', title: text.files.saveAsTitle, button: text.files.save },
  }) as const

/** Where a plan is made, opened or copied to. */
export const PlanPathDialog = ({ kind }: { kind: keyof ReturnType<typeof requests> }) => {
  const dispatch = useAppDispatch()
  const { request, ...words } = requests()[kind]
  const send = async (path: string) => {
    const reply = await dispatch(switchPlan({ name: request, input: { path } }, { quiet: true }))
    return reply.ok ? null : reply.error
  }
  return <PathDialog words={{ ...words, label: text.files.pathLabel, hint: text.files.pathHint }} send={send} />
}
