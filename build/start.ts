/** `npm start`: builds what is stale and opens the app, in a window where that can be, else in a browser. */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { buildStale } from './build.ts'
import { electronArguments, findDisplay, needsNoSandbox, startFailure } from './desktop.ts'
import { findElectron } from './find-electron.ts'
import { ROOT } from './paths.ts'
import { type StartArguments, startArguments, USAGE } from './start-arguments.ts'
import { defaultUserDataDir } from './user-data-dir.ts'

/** Chromium's complaints about desktop services and graphics cards that containers lack; nothing the user can act on. */
const NOISE = /:ERROR:[\w/]*\b(bus|object_proxy|viz_main_impl|command_buffer_proxy_impl|gpu_process_host)\.cc/

/** Opens the desktop app and stays until it ends; answers why it could not be opened, or null. */
async function startDesktop({ plan, userDataDir }: StartArguments): Promise<string | null> {
  const display = findDisplay(process.platform, process.env)
  if (!display.ok) return display.missing
  const electron = await findElectron()
  if (!electron.ok) return electron.missing

  const noSandbox = needsNoSandbox(process.platform, process.getuid?.())
  if (noSandbox) console.log('Running as root: Electron is started with --no-sandbox.')
  const appArguments = [
    ...(userDataDir === null ? [] : [`--user-data-dir=${resolve(userDataDir)}`]),
    ...(plan === null ? [] : [resolve(plan)]),
  ]
  const app = spawn(electron.value, electronArguments(appArguments, noSandbox), {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'pipe'],
  })
  let messages = ''
  app.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages = (messages + text).slice(-10_000)
    const lines = text.split('\n').filter((line) => !NOISE.test(line))
    process.stderr.write(lines.join('\n'))
  })
  // A terminal's Ctrl-C reaches the app as well, which closes its plan; this process only waits for it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => app.kill('SIGTERM'))
  const exitCode = await new Promise<number | null>((ended) => {
    app.on('error', () => ended(127))
    app.on('close', ended)
  })
  const failure = startFailure(exitCode, messages)
  if (failure === null) process.exitCode = exitCode ?? 0
  return failure
}

async function startWeb({ plan, port, userDataDir }: StartArguments): Promise<void> {
  const { serveWeb } = await import('./serve-web.ts')
  const host = await serveWeb({
    version: manifest.version,
    userDataDir: userDataDir ?? defaultUserDataDir(manifest.productName, process.platform, process.env, homedir()),
    plan,
    port,
  })
  const stop = async () => {
    await host.close()
    process.exit()
  }
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
  process.once('SIGINT', stop).once('SIGTERM', stop)
  console.log(`${manifest.productName}: ${host.url}`)
}

async function start(): Promise<void> {
  const wanted = startArguments(process.argv.slice(2))
  if (wanted.help) return console.log(USAGE)
  await buildStale()
  const missing = wanted.web ? null : await startDesktop(wanted)
  if (missing !== null) console.log(`${missing}: serving the app to a browser instead.`)
  if (wanted.web || missing !== null) await startWeb(wanted)
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
