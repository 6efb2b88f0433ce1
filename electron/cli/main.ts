import { EXIT } from './exit-code.ts'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

// A reader that has seen enough (`… | head`) closes the pipe: that is the end of the work, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.unusable)
})

process.exitCode = await run(process.argv.slice(2), processTerminal())
