import { Option } from 'commander'
import { runbookOf } from '../../../shared/formats/rollout/runbook.ts'
import { scwScript } from '../../../shared/formats/rollout/scw-script.ts'
import { stepChanges, stepWords } from '../../../shared/formats/rollout/step-words.ts'
import { terraformOf } from '../../../shared/formats/rollout/terraform.ts'
import { describePeople, describeStep } from '../../../shared/rollout/describe.ts'
import { rollout } from '../../../shared/rollout/rollout.ts'
import type { Rollout } from '../../../shared/rollout/step.ts'
import { text } from '../../../shared/text/index.ts'
import { deliver } from '../deliver.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { reading } from '../opened-plan.ts'
import { baselineOf, planOf, REFERENCE_HELP } from '../plan-reference.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const FORMATS = ['steps', 'scw', 'terraform', 'runbook', 'json'] as const
type Options = { from?: string; format: (typeof FORMATS)[number]; date?: string; output?: string }

const write = (terminal: Terminal, file: string, { from, format, date, output }: Options): Promise<ExitCode> =>
  reading(terminal, file, async (session) => {
    const { plan, path } = session
    const baseline = from === undefined ? baselineOf(session) : await planOf(terminal, from)
    const steps = rollout(baseline, plan)
    const written = {
      steps: () => stepsTable(steps, terminal.colours.out && output === undefined),
      scw: () => scwScript(steps, plan),
      terraform: () => terraformOf(baseline, plan),
      runbook: () =>
        runbookOf(steps, plan, {
          baseline: from ?? (session.points.baseline === null ? null : text.rollout.runbook.lastImport),
          date: date ?? null,
        }),
      json: () => `${JSON.stringify(asJson(steps), null, 2)}\n`,
    }[format]()
    const code = await deliver(terminal, written, output, path)
    for (const { reasons } of steps.leftovers) terminal.err(`not part of it: ${printable(reasons.join(' '))}\n`)
    return steps.leftovers.length === 0 ? code : EXIT.refused
  })

const stepsTable = ({ steps }: Rollout, colours: boolean): string =>
  steps.length === 0
    ? `${text.rollout.runbook.nothing}\n`
    : table(
        [{ title: '#', align: 'right' }, { title: 'Phase' }, { title: 'By' }, { title: 'Routes' }, { title: 'Step' }],
        steps.map((step, i) => [
          String(i + 1),
          step.phase,
          step.byHand === null ? 'scw' : 'people',
          `+${step.routes.added.length} -${step.routes.removed.length}`,
          describePeople(step) === null ? stepWords(step) : `${describeStep(step)}. ${describePeople(step)}`,
        ]),
        colours,
      )

const asJson = ({ steps, leftovers, products }: Rollout) => ({
  permissionSets: products.map((product) => `${product}FullAccess`),
  steps: steps.map((step) => ({
    title: describeStep(step),
    changes: stepChanges(step),
    phase: step.phase,
    byHand: step.byHand,
    commands: step.commands,
    back: step.back,
    routes: step.routes,
  })),
  leftovers,
})

export const rolloutOf: Subcommand = (command, act) => {
  command
    .argument('<plan>', 'the plan file')
    .option(
      '--from <plan>',
      `the account as it is: ${REFERENCE_HELP} (default: the plan’s own last import; without one, an account that holds nothing)`,
    )
    .addOption(new Option('--format <format>', 'what to write').choices([...FORMATS]).default('steps'))
    .option('--date <date>', 'the date at the head of a runbook')
    .option('-o, --output <file>', 'the file to write, replaced where it exists (default: standard output)')
    .addHelpText(
      'after',
      examples(
        ['rollout plan.interlink --from account.interlink', 'The steps from the account to the plan:'],
        ['rollout plan.interlink --from account.interlink --format scw -o apply.sh', 'As a script of scw calls:'],
        ['rollout plan.interlink --from account.interlink --format terraform -o main.tf', 'As Terraform:'],
        ['rollout plan.interlink --from account.interlink --format runbook -o runbook.md', 'For people:'],
      ),
    )
    .action(act(write))
}
