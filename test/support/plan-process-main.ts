/** The other process of `plan-process.ts`: opens a plan and does what it is told over IPC. */
import { writeSync } from 'node:fs'
import { openPlan } from '../../electron/service/plan-session.ts'

const session = openPlan(process.argv[2]!)

const answers: Record<string, (argument: unknown) => unknown> = {
  execute: (command) => session.execute(command),
  preview: (command) => session.preview(command),
  readOnly: () => session.readOnly,
  close: () => {
    session.close()
    return 'closed'
  },
  /** Writes until it is killed, naming everything that was acknowledged. */
  storm: () => {
    for (let n = 0; ; n++) {
      const answer = session.execute({ command: 'site.create', name: `site ${n}` })
      writeSync(1, `${answer.ok ? answer.ids.siteId : 'refused'}\n`)
    }
  },
}

process.on('message', ({ what, argument }: { what: string; argument: unknown }) => {
  let reply: unknown
  try {
    reply = answers[what]!(argument)
  } catch (error) {
    reply = { thrown: (error as Error).name, message: (error as Error).message }
  }
  process.send!(reply)
})
process.send!('open')
