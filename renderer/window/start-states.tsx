import { Loader } from '@mantine/core'
import { FileWarning } from 'lucide-react'
import type { HostError } from '../../shared/contract/host-error.ts'
import { text } from '../../shared/text/index.ts'
import { actionOf } from '../actions/actions.ts'
import { perform } from '../actions/perform.ts'
import { Dialogs } from '../dialogs/dialogs.tsx'
import { useAppStore } from '../store/hooks.ts'
import { start } from '../store/plan-files.ts'
import { Empty } from '../ui/empty.tsx'
import { GuardedButton } from '../ui/guarded-button.tsx'
import classes from './start-states.module.css'

export const Loading = () => (
  <main className={classes.page} aria-busy="true">
    <div className={classes.loading}>
      <Loader aria-hidden="true" />
      <span role="status">{text.app.loading}</span>
    </div>
  </main>
)

/** No plan can be shown: why, and the ways on. */
export const Failed = ({ error }: { error: HostError }) => {
  const store = useAppStore()
  const ways = [actionOf('open'), actionOf('openSample'), actionOf('new')]
  return (
    <main className={classes.page}>
      <Empty icon={FileWarning} title={error.message} hint={error.hint}>
        <GuardedButton blockedBy={null} variant="filled" onClick={() => void store.dispatch(start())}>
          {text.host.retry}
        </GuardedButton>
        {ways.map((action) => (
          <GuardedButton key={action.id} blockedBy={null} onClick={() => perform(store, action)}>
            {action.title()}
          </GuardedButton>
        ))}
      </Empty>
      <Dialogs />
    </main>
  )
}
