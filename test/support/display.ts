import { spawn } from 'node:child_process'

/** A screen for windows. `close` takes away one that was made for the test. */
export type Display = { ok: true; env: Record<string, string>; close(): void } | { ok: false; missing: string }

const SCREEN = '1600x1000x24'

/** The desktop's own screen where there is one, else a virtual one (Xvfb), whose number the server itself picks. */
export function openDisplay(): Promise<Display> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    return Promise.resolve({ ok: true, env: {}, close: () => {} })
  }
  return new Promise((resolve) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    process.once('exit', () => server.kill())
    const missing = (why: string) => resolve({ ok: false, missing: `No display and no Xvfb to make one (${why})` })
    server.on('error', (error) => missing(error.message))
    server.on('exit', (code) => missing(`it ended with ${code}`))
    server.stdio[3]?.once('data', (number: Buffer) =>
      resolve({ ok: true, env: { DISPLAY: `:${number.toString().trim()}` }, close: () => server.kill() }),
    )
  })
}
