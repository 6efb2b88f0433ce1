import { Button, Code } from '@mantine/core'
import { Bug } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { text } from '../../shared/text/index.ts'
import { Empty } from '../ui/empty.tsx'
import classes from './start-states.module.css'

/** A mistake of ours in drawing must not take the window with it: say so, keep the way back. */
export class CrashGuard extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <main className={classes.page}>
        <Empty icon={Bug} title={text.host.crashed} hint={text.host.crashedHint}>
          <Code block>{error.message}</Code>
          <Button variant="filled" onClick={() => location.reload()}>
            {text.host.reload}
          </Button>
        </Empty>
      </main>
    )
  }
}
