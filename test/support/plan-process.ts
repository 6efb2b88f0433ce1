import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const PROGRAM = fileURLToPath(new URL('./plan-process-main.ts', import.meta.url))
const NOBODY = 65534

/** A process of its own that has the plan at `path` open, killed when the test ends. */
export type PlanProcess = {
  ask(what: 'execute' | 'preview' | 'readOnly' | 'close', argument?: unknown): Promise<unknown>
  kill(): Promise<void>
  child: ChildProcess
}

type Circumstances = {
  /** As a user whom file permissions stop, also where the tests run as root. */
  unprivileged?: boolean
  /** No file may grow beyond this: what a full disk looks like. */
  fileSizeMaxKiB?: number
}

export const planProcess = async (path: string, circumstances: Circumstances = {}): Promise<PlanProcess> => {
  const { unprivileged = false, fileSizeMaxKiB } = circumstances
  const drop = unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const limit = fileSizeMaxKiB === undefined ? '' : `trap '' XFSZ; ulimit -f ${fileSizeMaxKiB};`
  const child = spawn('bash', ['-c', `${limit} exec "$0" "$@"`, process.execPath, PROGRAM, path], {
    ...drop,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  onTestFinished(kill)
  const reply = async () => (await once(child, 'message'))[0] as unknown
  if ((await reply()) !== 'open') throw new Error('the plan process did not open the plan')
  return {
    child,
    kill,
    ask: (what, argument) => {
      const answer = reply()
      child.send({ what, argument })
      return answer
    },
  }
}

/** Has a process write without pause, kills it once it has acknowledged `atLeast` commands; answers all that it acknowledged. */
export const stormUntilKilled = async (path: string, atLeast: number): Promise<string[]> => {
  const { child, kill } = await planProcess(path)
  let said = ''
  const lines = () => said.split('\n').slice(0, -1)
  const enough = new Promise<void>((resolve) => {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (lines().length >= atLeast) resolve()
    })
  })
  const closed = once(child, 'close')
  child.send({ what: 'storm' })
  await enough
  await kill()
  await closed
  return lines()
}
