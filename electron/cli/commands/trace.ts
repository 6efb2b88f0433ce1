import { Option } from 'commander'
import type { Plan } from '../../../shared/model/plan.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import { VIEWS, type View } from '../../../shared/routing/view.ts'
import { text } from '../../../shared/text/index.ts'
import { arrives, type Disposition } from '../../../shared/trace/disposition.ts'
import { type ReadEnd, readSource, readTarget } from '../../../shared/trace/endpoint.ts'
import { type DestinationRow, type GroupRow, type HopRow, type WayRow, wayRow } from '../../../shared/trace/rows.ts'
import { traceOf } from '../../../shared/trace/trace.ts'
import { CallError, EXIT } from '../exit-code.ts'
import { looking, REFERENCE_HELP } from '../plan-reference.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { table } from '../table.ts'
import { styled, type Terminal } from '../terminal.ts'

type Options = { from: string; to: string; view: View; json?: boolean }

const run = (terminal: Terminal, file: string, { from, to, view, json }: Options) =>
  looking(terminal, file, async ({ plan }) => {
    const source = endOf(plan, from, '--from', readSource)
    const target = endOf(plan, to, '--to', readTarget)
    const routing = routingOf(plan, view)
    const { forward, back, symmetry } = traceOf(routing, source, target)
    const there = wayRow(routing, forward)
    const returns = back.map((way) => wayRow(routing, way))
    const answer = { view, arrives: forward.arrives, symmetry, forward: there, back: returns }
    const colours = terminal.colours.out
    await terminal.out(
      json
        ? `${JSON.stringify(answer, null, 2)}\n`
        : [
            wayText(text.trace.forward, there, colours),
            ...returns.map((way) => wayText(text.trace.back, way, colours)),
            `${styled(colours, 'bold', text.trace.symmetries[symmetry].title)}. ${text.trace.symmetries[symmetry].said}\n`,
          ].join('\n'),
    )
    return forward.arrives ? EXIT.ok : EXIT.refused
  })

function endOf<E>(plan: Plan, written: string, option: string, read: (plan: Plan, text: string) => ReadEnd<E>): E {
  const { ok, ...answer } = read(plan, written)
  if ('end' in answer) return answer.end
  throw new CallError(`${option}: ${answer.problem.message}`, answer.problem.hint)
}

const wayText = (title: string, { from, to, refused, groups }: WayRow, colours: boolean): string => {
  const heading = styled(colours, 'bold', printable(`${title}: ${text.trace.wayTitle(from, to)}`))
  const body =
    refused === null ? groups.map((group) => groupText(group, colours)).join('\n') : `${said(refused, colours)}\n`
  return `${heading}\n${body}`
}

const said = (disposition: Disposition, colours: boolean): string => {
  const { title, said: sentence } = text.trace.dispositions[disposition]
  return `${styled(colours, arrives(disposition) ? 'green' : 'red', title)}. ${sentence}`
}

const groupText = ({ disposition, destinations, hops, candidates }: GroupRow, colours: boolean): string =>
  [
    `  ${destinationsText(destinations)}\n    ${said(disposition, colours)}\n`,
    ...hops.map((hop, i) => `    ${i + 1}. ${printable(hopText(hop))}\n`),
    candidates.length === 0
      ? ''
      : indented(
          table(
            [{ title: 'INTERLINK' }, { title: 'CARRIES' }, { title: 'WHY NOT' }],
            candidates.map(({ link, verdict, text: why }) => [
              link.name,
              verdict === 'used' ? { text: 'yes', style: 'green' } : 'no',
              verdict === 'used' ? '' : why,
            ]),
            colours,
          ),
        ),
  ].join('')

/** Destinations that a line of a terminal holds; all of them are in the JSON. */
const SHOWN = 4

const destinationsText = (destinations: readonly DestinationRow[]): string => {
  const shown = destinations
    .slice(0, SHOWN)
    .map(({ prefix, except }) => (except.length === 0 ? prefix : text.trace.but(prefix, except)))
  const more = destinations.length - shown.length
  return [shown.join(', '), ...(more > 0 ? [text.trace.andMore(more)] : [])].join(' ')
}

const hopText = ({ at, matched, end, over }: HopRow): string => {
  if (matched === null) return `${at.name}: ${text.trace.noMatch}`
  const { destination, origin, localPreference } = matched
  const route = [
    `${destination} (${text.trace.origins[origin]})`,
    ...(localPreference === null ? [] : [text.trace.preference(localPreference)]),
    ...(over.length > 1 ? [text.trace.equalPaths(over.length)] : []),
  ].join(', ')
  const onward = over.map(({ link, to }) => `${link.name} → ${to.name}`).join('; ')
  return `${at.name}: ${route}${end === null ? `: ${onward}` : `: ${text.trace.hopEnds[end]}`}`
}

const indented = (lines: string): string => lines.replaceAll(/^(?=.)/gm, '       ')

export const trace: Subcommand = (command, act) => {
  command
    .argument('<plan>', REFERENCE_HELP)
    .requiredOption('--from <end>', 'a VPC or external infrastructure, with an address if it matters: NAME[:ADDRESS]')
    .requiredOption('--to <end>', 'a VPC or external infrastructure, an address or prefix, or both: NAME:ADDRESS')
    .addOption(
      new Option('--view <view>', 'count InterLinks that are not ordered yet, or not')
        .choices(VIEWS)
        .default('planned'),
    )
    .option('--json', 'as JSON, with every destination')
    .addHelpText(
      'after',
      `\nExit status: 0 all of it arrives, 1 it does not, 2 the call or the file is unusable.\n${examples(
        ['trace plan.interlink --from HQ --to prod', 'Does an office reach a VPC, and do answers return?'],
        ['trace plan.interlink --from prod:172.16.4.9 --to 10.1.0.5 --view today', 'One address, as things are now:'],
        ['trace plan.interlink --from HQ:2001:db8::5 --to prod --json', 'IPv6, for a script:'],
      )}`,
    )
    .action(act(run))
}
