import { parseArgs } from 'node:util'

export const USAGE = `npm start [-- [PLAN.interlink] [--web] [--port N] [--user-data-dir DIR]]

  PLAN.interlink       the plan to open; otherwise the last one, or the sample
  --web                serve the app to a browser on this machine instead of opening a window
  --port N             the port to serve it at (any free one)
  --user-data-dir DIR  where the app keeps recent plans and the sample (the system's usual place)`

export type StartArguments = {
  plan: string | null
  web: boolean
  port: number
  userDataDir: string | null
  help: boolean
}

/** What `npm start` was asked for; throws an `Error` with one sentence where it makes no sense. */
export function startArguments(args: readonly string[]): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      web: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      'user-data-dir': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is not a port`)
  if (positionals.length > 1) throw new Error(`One plan at a time: ${positionals.join(', ')}`)
  const [plan = null] = positionals
  if (plan !== null && !plan.toLowerCase().endsWith('.interlink'))
    throw new Error(`${plan} is not a plan: its name ends in .interlink`)
  return { plan, web: values.web, port, userDataDir: values['user-data-dir'] ?? null, help: values.help }
}
