import { KeyRound } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { Empty } from '../ui/empty.tsx'
import classes from './start-states.module.css'

/** The address was opened without its key: nothing can be asked of the host. */
export const NoKey = () => (
  <main className={classes.page}>
    <Empty icon={KeyRound} title={text.host.noKeyTitle} hint={text.host.noKey} />
  </main>
)
