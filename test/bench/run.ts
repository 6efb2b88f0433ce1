/**
 * `npm run bench [commands|routes|checks|layout|png|import|canvas …]`: prints a table, then the same as JSON. Every figure stands beside a
 * peer's measured in the same run, so that the ratio holds whatever the machine. Exits 1 where a bar is missed.
 */
import { type BenchRow, tableOf } from './bench.ts'

const SUITES: Record<string, () => Promise<BenchRow[]>> = {
  commands: async () => (await import('./commands.ts')).benchCommands(),
  routes: async () => (await import('./routes.ts')).benchRoutes(),
  checks: async () => (await import('./checks.ts')).benchChecks(),
  layout: async () => (await import('./layout.ts')).benchLayout(),
  png: async () => (await import('./png.ts')).benchPng(),
  import: async () => (await import('./import.ts')).benchImport(),
  canvas: async () => (await import('./canvas.ts')).benchCanvas(),
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in SUITES))
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}". Known: ${Object.keys(SUITES).join(', ')}.`)
  process.exit(2)
}

const rows: BenchRow[] = []
for (const [name, suite] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.error(`${name} …`)
  rows.push(...(await suite()))
}
console.log(tableOf(rows))
console.log(JSON.stringify(rows))
process.exit(rows.some((row) => row.ok === false) ? 1 : 0)
