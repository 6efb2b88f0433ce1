/** Type-checks every folder under its own tsconfig, so that a wrong import (`fs` in shared/, `document` in electron/) is a compile error. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
let failed = false
for (const folder of ['shared', 'electron', 'preload', 'renderer', 'test']) {
  const config = fileURLToPath(new URL(`tsconfig.${folder}.json`, import.meta.url))
  const { status } = spawnSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} types of ${folder}/`)
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)
