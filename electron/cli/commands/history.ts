import { titleText } from '../../../shared/commands/step-title.ts'
import type { HistoryEntry } from '../../../shared/contract/snapshot.ts'
import type { PlanSession } from '../../service/plan-session.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { reading } from '../opened-plan.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { type Cell, type Column, section } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = { limit: number; json?: boolean }

/** As many steps as a file may hold; the plan's own limit is far below. */
const LIMIT_MAX = 1_000_000

const tell = (terminal: Terminal, file: string, { limit, json }: Options): Promise<ExitCode> =>
  reading(terminal, file, async (session) => {
    const steps = session.history(limit)
    await terminal.out(
      json ? `${JSON.stringify(asJson(session, steps), null, 2)}\n` : asText(session, steps, terminal.colours.out),
    )
    return EXIT.ok
  })

const asJson = ({ points }: PlanSession, steps: readonly HistoryEntry[]) => ({
  steps: steps.map(({ sequence, at, state, title, command }) => ({
    step: sequence,
    at,
    state,
    title: titleText(title),
    command,
  })),
  baseline: points.baseline === null ? null : { step: points.baseline.sequence, at: points.baseline.at },
  snapshots: points.snapshots,
})

const STEPS: Column[] = [{ title: 'STEP', align: 'right' }, { title: 'WHEN' }, { title: 'STATE' }, { title: 'WHAT' }]
const SNAPSHOTS: Column[] = [{ title: 'NAME' }, { title: 'WHEN' }, { title: 'ID' }]

const asText = ({ points }: PlanSession, steps: readonly HistoryEntry[], colours: boolean): string => {
  if (steps.length + points.snapshots.length === 0) return 'Nothing has been changed yet.\n'
  const here = steps.find(({ state }) => state === 'done')?.sequence
  const stateOf = ({ sequence, state }: HistoryEntry): Cell => {
    if (state !== 'done') return { text: state, style: 'dim' }
    const words = [
      ...(sequence === here ? ['the plan is here'] : []),
      ...(sequence === points.baseline?.sequence ? ['baseline'] : []),
    ]
    return words.length === 0 ? 'done' : { text: words.join(', '), style: 'green' }
  }
  return [
    section(
      'Steps, newest first',
      STEPS,
      steps.map((step) => [String(step.sequence), step.at, stateOf(step), titleText(step.title)]),
      colours,
    ),
    section(
      'Snapshots',
      SNAPSHOTS,
      points.snapshots.map(({ name, at, id }) => [name, at, id]),
      colours,
    ),
  ]
    .join('')
    .replace(/\n$/, '')
}

export const history: Subcommand = (command, act) => {
  command
    .argument('<plan>', 'the plan file')
    .option('--limit <n>', 'how many steps, the newest first', wholeNumber(1, LIMIT_MAX), 200)
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
A state is named FILE@#STEP (right after a step that is done or undone),
FILE@start, FILE@baseline or FILE@SNAPSHOT wherever a plan is only looked at:
show, routes, trace, check, resilience, export, text and diff.
${examples(
  ['history plan.interlink --limit 20', 'The last changes:'],
  ["diff 'plan.interlink@#12' plan.interlink", 'What has changed since a step:'],
  ["routes 'plan.interlink@#12' --vpc prod", 'The routes as they were after it:'],
)}`,
    )
    .action(act(tell))
}
