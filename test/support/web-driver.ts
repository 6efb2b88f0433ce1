import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { ROOT } from '../../build/paths.ts'
import { type AppDriver, STEP_TIMEOUT_MS, type StartApp } from './app-driver.ts'

const VIEWPORT = { width: 1440, height: 900 }

/** The app as `npm start -- --web` serves it, in a browser. */
export const webApp =
  (browser: Browser): StartApp =>
  async ({ plan, userDataDir }) => {
    const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' })
    context.setDefaultTimeout(STEP_TIMEOUT_MS)
    let host: WebProcess
    let page: Page

    const start = async (args: readonly string[]) => {
      host = await startWebProcess([...args, '--user-data-dir', userDataDir])
      page = await context.newPage()
      await page.goto(host.url)
    }
    const stop = async () => {
      await page.close()
      await host.stop()
    }
    await start(plan === null ? [] : [plan])

    return {
      get page() {
        return page
      },
      exportedBy: async (act) => {
        const [download] = await Promise.all([page.waitForEvent('download'), act()])
        return readFile(await download.path(), 'utf8')
      },
      restart: async () => {
        await stop()
        await start([])
      },
      close: async () => {
        await stop()
        await context.close()
      },
    } satisfies AppDriver
  }

export type WebProcess = { url: string; output(): string; stop(): Promise<number | null> }

/** Starts `npm start`'s program and waits for the address that it prints. */
export async function startWebProcess(
  args: readonly string[],
  { env = process.env, web = true }: { env?: NodeJS.ProcessEnv; web?: boolean } = {},
): Promise<WebProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'build', 'start.ts'), ...(web ? ['--web'] : []), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails half-way leaves nothing running.
  process.once('exit', () => child.kill())
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      output += `${line}\n`
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)
      if (address) resolve(address[0])
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${output}`)))
  })
  return { url, output: () => output, stop: () => stopped(child) }
}

/** Ctrl-C, and the exit code. */
async function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) {
    child.kill('SIGINT')
    await once(child, 'exit')
  }
  return child.exitCode
}
