import { Option } from 'commander'
import { type Comparison, compareInSteps } from '../../../shared/diff/compare.ts'
import { changedThing, changeSentences, fieldSentence } from '../../../shared/diff/describe.ts'
import { diffJsonSchema, diffToJson } from '../../../shared/diff/diff-json.ts'
import { isEmptyDiff } from '../../../shared/diff/plan-diff.ts'
import { type EffectKind, effectWords } from '../../../shared/diff/route-effects.ts'
import { sharingUnchanged } from '../../../shared/diff/share-unchanged.ts'
import { allSteps } from '../../../shared/routing/all-steps.ts'
import { VIEWS, type View } from '../../../shared/routing/view.ts'
import { text } from '../../../shared/text/index.ts'
import { CallError, EXIT, type ExitCode } from '../exit-code.ts'
import { planOf, REFERENCE_HELP } from '../plan-reference.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { table } from '../table.ts'
import { type Style, styled, type Terminal } from '../terminal.ts'

type Options = { view: View; json?: boolean; schema?: boolean }

type Sign = { sign: string; style: Style }
const SIGNS = {
  added: { sign: '+', style: 'green' },
  changed: { sign: '~', style: 'yellow' },
  removed: { sign: '-', style: 'red' },
} as const satisfies Record<string, Sign>

const EFFECT_SIGNS: Record<EffectKind, Sign> = {
  reachable: SIGNS.added,
  moved: SIGNS.changed,
  unreachable: SIGNS.removed,
}

const compare = async (
  terminal: Terminal,
  from: string | undefined,
  to: string | undefined,
  { view, json, schema }: Options,
): Promise<ExitCode> => {
  if (schema) {
    await terminal.out(`${JSON.stringify(diffJsonSchema(), null, 2)}\n`)
    return EXIT.ok
  }
  if (from === undefined || to === undefined)
    throw new CallError('Two states are compared.', 'Name both, such as plan.interlink@baseline plan.interlink.')
  const before = await planOf(terminal, from)
  const after = sharingUnchanged(await planOf(terminal, to), before)
  const compared = allSteps(compareInSteps({ before, after }, view))
  if (json) await terminal.out(`${JSON.stringify(diffToJson(compared), null, 2)}\n`)
  else for (const part of asText(compared, terminal.colours.out)) await terminal.out(part)
  return isEmptyDiff(compared.diff) ? EXIT.ok : EXIT.refused
}

function* asText(compared: Comparison, colours: boolean): Generator<string> {
  const { plans, diff } = compared
  if (isEmptyDiff(diff)) yield `${text.changes.same}\n`
  for (const field of diff.plan) yield `${text.merge.plan}: ${printable(fieldSentence(plans, field))}\n`
  for (const change of diff.changes) {
    const { sign, style } = SIGNS[change.kind]
    const head = `${styled(colours, style, sign)} ${printable(changedThing(plans, change))}`
    const said = changeSentences(plans, change).map(printable)
    yield said.length === 1
      ? `${head}: ${said[0]}\n`
      : `${head}\n${said.map((sentence) => `    ${sentence}\n`).join('')}`
  }
  if (diff.moved > 0) yield `${text.changes.moved(diff.moved)}\n`
  if (!isEmptyDiff(diff)) yield routesText(compared, colours)
}

const routesText = ({ effects, view }: Comparison, colours: boolean): string => {
  if (effects.length === 0) return `\n${text.confirm.noRoutes}\n`
  const rows = effects.map((effect) => {
    const { sign, style } = EFFECT_SIGNS[effect.kind]
    return [{ text: sign, style }, effect.name, effect.destination, effectWords(effect), effect.why.join(' ')]
  })
  return `\n${styled(colours, 'bold', text.changes.routesOf(view))}\n${table(
    [{ title: '' }, { title: 'Table' }, { title: 'Destination' }, { title: 'Way' }, { title: 'Why' }],
    rows,
    colours,
  )}`
}

export const diff: Subcommand = (command, act) => {
  command
    .argument('[from]', REFERENCE_HELP)
    .argument('[to]', 'likewise')
    .addOption(new Option('--view <view>', 'of which routes to tell').choices([...VIEWS]).default('planned'))
    .option('--json', 'as JSON')
    .option('--schema', 'write the JSON Schema of what --json writes instead')
    .addHelpText(
      'after',
      `
+ is in the second one only, - in the first one only, ~ in both, and differs.
Things are told apart by their ids: another name is a change. Routes are those
in use: what can't be reached any more, what takes another way, what can be
reached now, and why.

Exit status: 0 the same, 1 different, 2 the call or a file is unusable.
${examples(
  ['diff plan.interlink@baseline plan.interlink', 'What the plan changes about the account:'],
  ['diff plan.interlink@review plan.interlink', 'What has changed since a snapshot:'],
  ["diff 'plan.interlink@#12' 'plan.interlink@#15'", 'What three steps of the history did (see history):'],
  ['diff main.yaml plan.interlink --json', 'A plan as text and a plan file, for other programs:'],
)}`,
    )
    .action(act(compare))
}
