import { Option } from 'commander'
import { changedThing, changeSentences, type DiffedPlans, fieldSentence } from '../../../shared/diff/describe.ts'
import { diffPlans, isEmptyDiff, type PlanDiff } from '../../../shared/diff/plan-diff.ts'
import { type Impact, impactOf } from '../../../shared/routing/impact.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { VIEWS, type View } from '../../../shared/routing/view.ts'
import { text } from '../../../shared/text/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { planOf, REFERENCE_HELP } from '../plan-reference.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { type Cell, table } from '../table.ts'
import { type Style, styled, type Terminal } from '../terminal.ts'

type Options = { view: View; json?: boolean }

const MARKS: Record<'added' | 'changed' | 'removed', { sign: string; style: Style }> = {
  added: { sign: '+', style: 'green' },
  changed: { sign: '~', style: 'yellow' },
  removed: { sign: '-', style: 'red' },
}

const compare = async (terminal: Terminal, from: string, to: string, { view, json }: Options): Promise<ExitCode> => {
  const plans = { before: await planOf(terminal, from), after: await planOf(terminal, to) }
  const diff = diffPlans(plans.before, plans.after)
  const routes = impactOf(routingOf(plans.before, view), routingOf(plans.after, view))
  await terminal.out(json ? asJson(plans, diff, routes, view) : asText(plans, diff, routes, view, terminal.colours.out))
  return isEmptyDiff(diff) ? EXIT.ok : EXIT.refused
}

const asJson = (plans: DiffedPlans, diff: PlanDiff, routes: Impact, view: View): string =>
  `${JSON.stringify(
    {
      plan: diff.plan.map((field) => ({ ...field, text: fieldSentence(plans, field) })),
      changes: diff.changes.map((change) => ({
        ...change,
        thing: changedThing(plans, change),
        text: changeSentences(plans, change),
      })),
      moved: diff.moved,
      view,
      routes,
    },
    null,
    2,
  )}\n`

const asText = (plans: DiffedPlans, diff: PlanDiff, routes: Impact, view: View, colours: boolean): string => {
  const lines = [
    ...diff.plan.map((field) => `${text.merge.plan}: ${fieldSentence(plans, field)}`),
    ...diff.changes.flatMap((change) => {
      const { sign, style } = MARKS[change.kind]
      const head = `${styled(colours, style, sign)} ${printable(changedThing(plans, change))}`
      const said = changeSentences(plans, change).map(printable)
      return said.length === 1 ? [`${head}: ${said[0]}`] : [head, ...said.map((sentence) => `    ${sentence}`)]
    }),
    ...(diff.moved === 0 ? [] : [text.changes.moved(diff.moved)]),
  ]
  if (lines.length === 0) return `${text.changes.same}\n`
  return `${lines.join('\n')}\n${routesText(routes, view, colours)}`
}

const routesText = (
  { unreachable, moved, reachable, added, removed }: Impact,
  view: View,
  colours: boolean,
): string => {
  const names = (hops: readonly { name: string }[]) => hops.map(({ name }) => name).join(', ')
  const rows: Cell[][] = [
    ...unreachable.map((one): Cell[] => [{ text: '-', style: 'red' }, one.name, one.destination, text.confirm.noWay]),
    ...moved.map((one): Cell[] => [
      { text: '~', style: 'yellow' },
      one.name,
      one.destination,
      text.confirm.movedFrom(names(one.from), names(one.to)),
    ]),
    ...reachable.map((one): Cell[] => [
      { text: '+', style: 'green' },
      one.name,
      one.destination,
      text.confirm.via(
        names(
          added.filter((way) => way.id === one.id && way.destination === one.destination).map((way) => way.nextHop),
        ),
      ),
    ]),
  ]
  if (rows.length === 0) return removed.length + added.length === 0 ? `\n${text.confirm.noRoutes}\n` : ''
  return `\n${styled(colours, 'bold', text.changes.routesOf(view))}\n${table(
    [{ title: '' }, { title: 'Table' }, { title: 'Destination' }, { title: 'Way' }],
    rows,
    colours,
  )}`
}

export const diff: Subcommand = (command, act) => {
  command
    .argument('<from>', REFERENCE_HELP)
    .argument('<to>', 'likewise')
    .addOption(new Option('--view <view>', 'of which routes to tell').choices([...VIEWS]).default('planned'))
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `\nExit status: 0 the same, 1 different, 2 the call or a file is unusable.\n${examples(
        ['diff plan.interlink@baseline plan.interlink', 'What the plan changes about the account:'],
        ['diff monday.interlink friday.interlink --json', 'Two files, for other programs:'],
      )}`,
    )
    .action(act(compare))
}
