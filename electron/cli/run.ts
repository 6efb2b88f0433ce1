import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { EXIT, type ExitCode, failureOf } from './exit-code.ts'
import { type Act, CALL, examples, type Subcommand } from './subcommand.ts'
import { styled, type Terminal } from './terminal.ts'

type Listed = { name: string; summary: string; load(): Promise<Subcommand> }

/** Every subcommand, in the order of help. Only the one that is called is loaded: the others cost nothing at start. */
const SUBCOMMANDS: Listed[] = [
  { name: 'new', summary: 'make an empty plan', load: async () => (await import('./commands/new.ts')).newPlanFile },
  {
    name: 'import',
    summary: 'take an account into a plan: API answers or `scw … -o json`',
    load: async () => (await import('./commands/import.ts')).importAccount,
  },
  { name: 'show', summary: 'what is in a plan', load: async () => (await import('./commands/show.ts')).show },
  {
    name: 'apply',
    summary: 'run commands on a plan, one JSON object a line',
    load: async () => (await import('./commands/apply.ts')).apply,
  },
  {
    name: 'routes',
    summary: 'route tables, and what crosses an InterLink or why not',
    load: async () => (await import('./commands/routes.ts')).routes,
  },
  {
    name: 'check',
    summary: 'what is wrong or doubtful in a plan, for people, scripts and code scanning',
    load: async () => (await import('./commands/check.ts')).checkPlan,
  },
  {
    name: 'trace',
    summary: 'where traffic goes, hop by hop and both ways, and why it does not arrive',
    load: async () => (await import('./commands/trace.ts')).trace,
  },
  {
    name: 'resilience',
    summary: 'what each single failure does, and the cheapest way to survive it',
    load: async () => (await import('./commands/resilience.ts')).resilience,
  },
  {
    name: 'export',
    summary: 'write the topology as a diagram, a table of the plan, or the plan as JSON',
    load: async () => (await import('./commands/export.ts')).exportFile,
  },
  {
    name: 'text',
    summary: 'write a plan as text, for reviews and git',
    load: async () => (await import('./commands/text.ts')).planText,
  },
  {
    name: 'build',
    summary: 'make a plan of its text',
    load: async () => (await import('./commands/build.ts')).buildPlan,
  },
  {
    name: 'diff',
    summary: 'what differs between two plans or two states of one, and what that does to the routes',
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  {
    name: 'history',
    summary: 'the steps of a plan, each of which can be compared with and looked at',
    load: async () => (await import('./commands/history.ts')).history,
  },
  {
    name: 'rollout',
    summary: 'the steps from the account to the plan: as a script, Terraform or a runbook',
    load: async () => (await import('./commands/rollout.ts')).rolloutOf,
  },
  {
    name: 'merge',
    summary: 'put together what two people made of one plan; a merge driver for git',
    load: async () => (await import('./commands/merge.ts')).mergeVersions,
  },
  {
    name: 'sample',
    summary: 'make a sample plan, hand-made or of any size',
    load: async () => (await import('./commands/sample.ts')).sample,
  },
]

/** Carries out one call of the command line tool; the answer is the exit status. Never throws for what a user can do. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok
  const act: Act =
    (body) =>
    async (...given) => {
      code = await body(terminal, ...given)
    }
  try {
    const program = await programOf(args, terminal, act)
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // Commander has printed its message, help or version already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.unusable
    const failure = failureOf(error)
    report(terminal, failure.message, failure.hint)
    return failure.code
  }
}

const report = (terminal: Terminal, message: string, hint: string): void =>
  terminal.err(`${styled(terminal.colours.err, ['bold', 'red'], 'error:')} ${message}\n  ${hint}\n`)

async function programOf(args: readonly string[], terminal: Terminal, act: Act): Promise<Command> {
  const program = new Command(CALL)
    .description('InterLink Planner: plan private connectivity to your cloud, offline.')
    .version(packageJson.version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHasColors: () => terminal.colours.out,
      getErrHasColors: () => terminal.colours.err,
      outputError: (text, write) =>
        write(text.replace(/^error:/, styled(terminal.colours.err, ['bold', 'red'], 'error:'))),
    })
    .configureHelp({ styleTitle: (title) => styled(terminal.colours.out, 'bold', title) })
    .addHelpText(
      'after',
      examples(
        ['import account/*.json --into account.interlink', 'Take an account in:'],
        ['apply account.interlink changes.jsonl --preview', 'See what a list of commands would do to the routes:'],
        ['export account.interlink --format svg -o topology.svg', 'Draw it:'],
      ),
    )
  for (const { name, summary, load } of SUBCOMMANDS) {
    const command = program
      .command(name)
      .summary(summary)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
    command.showHelpAfterError(`  See ${CALL} ${name} --help`)
    if (args.includes(name)) (await load())(command, act)
  }
  return program.showHelpAfterError(`  See ${CALL} --help`)
}
