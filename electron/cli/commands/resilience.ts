import { InvalidArgumentError, Option } from 'commander'
import type { Plan } from '../../../shared/model/plan.ts'
import { FAILURE_KINDS, type Failure } from '../../../shared/resilience/failure.ts'
import { cheapestFix } from '../../../shared/resilience/fix.ts'
import { type Consequence, consequenceOf, overloadedNow, reportOf } from '../../../shared/resilience/report.ts'
import { type ConsequenceRow, consequenceRow, pairNames, type TrafficRow } from '../../../shared/resilience/rows.ts'
import { fixSentence } from '../../../shared/resilience/words.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import type { Routing } from '../../../shared/routing/routing.ts'
import { VIEWS, type View } from '../../../shared/routing/view.ts'
import { text } from '../../../shared/text/index.ts'
import { CallError, EXIT } from '../exit-code.ts'
import { findThing } from '../find-thing.ts'
import { looking, REFERENCE_HELP } from '../plan-reference.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { type Column, table } from '../table.ts'
import { styled, type Terminal } from '../terminal.ts'
import { NONE } from '../wording.ts'

type Options = { fail?: string; view: View; fixes: number; json?: boolean }
type FixRow = {
  site: string
  vpc: string
  kind: string | null
  overloads: boolean
  sentence: string
  commands: readonly object[]
}
type Row = ConsequenceRow & { fixes: FixRow[] }

const run = (terminal: Terminal, file: string, { fail, view, fixes, json }: Options) =>
  looking(terminal, file, async ({ plan }) => {
    const routing = routingOf(plan, view)
    const consequences = fail === undefined ? reportOf(routing) : [consequenceOf(routing, failureNamed(plan, fail))]
    let left = fixes
    const rows = consequences.map((consequence): Row => {
      const lost = consequence.effect.lost.length > 0 && consequence.failure.kind !== 'site'
      const found = lost && left > 0 ? fixRows(terminal, routing, consequence, left) : []
      left -= found.length
      return { ...consequenceRow(plan, consequence), fixes: found }
    })
    const colours = terminal.colours.out
    await terminal.out(
      json
        ? `${JSON.stringify({ view, overloadedNow: usageRows(routing), failures: rows }, null, 2)}\n`
        : fail === undefined
          ? reportText(routing, rows, colours)
          : rowText(rows[0]!, colours),
    )
    // A site's own router can be made redundant only at the site: the report as a whole doesn't fail for it.
    const counts = rows.filter(({ failure }) => fail !== undefined || failure.kind !== 'site')
    return counts.some(({ severity }) => severity === 'loses' || severity === 'overloads') ? EXIT.refused : EXIT.ok
  })

/** What is too full already, for scripts. */
const usageRows = (routing: Routing) =>
  overloadedNow(routing).map(({ linkId, load, share }) => ({
    link: routing.plan.links[linkId]?.name ?? linkId,
    mbps: Math.max(load.in, load.out),
    share,
  }))

/** A fix for each pair that loses traffic, for `most` of them, tried on the plan. */
function fixRows(
  { environment }: Terminal,
  routing: Routing,
  { failure, effect }: Consequence,
  most: number,
): FixRow[] {
  const pairs = new Map(effect.lost.map(({ siteId, vpcId }) => [`${siteId} ${vpcId}`, { siteId, vpcId }]))
  return [...pairs.values()].slice(0, most).map((ends) => {
    const fix = cheapestFix(routing, failure, ends, environment)
    const names = pairNames(routing.plan, ends)
    return fix === null
      ? { ...names, kind: null, overloads: false, sentence: '', commands: [] }
      : { ...names, ...fix, sentence: fixSentence(routing.plan, fix.commands) }
  })
}

const FORMS = 'link:NAME, session:NAME/ipv4, session:NAME/ipv6, pop:NAME, partner:NAME, connection:NAME, site:NAME'

function failureNamed(plan: Plan, written: string): Failure {
  const colon = written.indexOf(':')
  const kind = FAILURE_KINDS.find((known) => known === written.slice(0, colon))
  const name = written.slice(colon + 1)
  switch (kind) {
    case 'link':
      return { kind, id: findThing(plan.links, name, 'InterLink').id }
    case 'session': {
      const [, link = '', version = ''] = /^(.*)\/ipv([46])$/.exec(name) ?? []
      if (link === '') throw new CallError(`${written} does not say which session.`, `Write one of: ${FORMS}.`)
      return { kind, id: findThing(plan.links, link, 'InterLink').id, version: version === '4' ? 4 : 6 }
    }
    case 'pop':
      return { kind, id: findThing(named(plan.pops), name, 'PoP').id }
    case 'partner':
      return { kind, id: findThing(plan.partners, name, 'Partner').id }
    case 'connection':
      return { kind, id: findThing(plan.connections, name, 'Dedicated connection').id }
    case 'site':
      return { kind, id: findThing(plan.sites, name, 'External infrastructure').id }
    default:
      throw new CallError(`${written} names nothing that can fail.`, `Write one of: ${FORMS}.`)
  }
}

/** PoPs are known by the name that is displayed. */
const named = (pops: Plan['pops']) =>
  Object.fromEntries(Object.values(pops).map((pop) => [pop.id, { ...pop, name: pop.displayName }]))

const COLUMNS: Column[] = [{ title: 'IF THIS FAILS' }, { title: 'THEN' }, { title: 'LOST' }, { title: 'BOTTLENECK' }]

const SEVERITY_STYLES = { loses: 'red', overloads: 'yellow' } as const

const reportText = (routing: Routing, rows: readonly Row[], colours: boolean): string => {
  const { plan } = routing
  if (rows.length === 0) return `${text.resilience.emptyTitle}. ${text.resilience.emptyHint}\n`
  const cells = rows.map(({ failure, severity, lost, usages }) => {
    const style = severity === 'loses' || severity === 'overloads' ? SEVERITY_STYLES[severity] : undefined
    const said = text.resilience.severities[severity]
    const [worst] = usages
    return [
      failure.text,
      style === undefined ? said : { text: said, style },
      [...new Set(lost.map(({ from, to }) => text.resilience.way(from, to)))].slice(0, 2).join(', ') || NONE,
      worst === undefined ? NONE : text.resilience.usage(worst.link, worst.share, worst.mbps),
    ]
  })
  const fixes = rows
    .filter((row) => row.fixes.length > 0)
    .map((row) => `${styled(colours, 'bold', printable(row.failure.text))}\n${fixesText(row)}`)
  const hint = Object.keys(plan.demands).length === 0 ? `\n${text.resilience.noDemand}\n` : ''
  const heading = `\n${styled(colours, 'bold', text.resilience.fix)}\n`
  const full = overloadedNow(routing).map(
    ({ linkId, share }) => `${plan.links[linkId]?.name} ${text.resilience.percent(share)}`,
  )
  const now = full.length === 0 ? '' : `\n${printable(text.resilience.overloadedNow(full))}\n`
  return `${table(COLUMNS, cells, colours)}${hint}${now}${fixes.length === 0 ? '' : `${heading}${fixes.join('')}`}`
}

const fixesText = ({ failure, fixes }: Row): string =>
  fixes
    .map(({ site, vpc, kind, sentence, overloads }) => {
      const said =
        kind === null
          ? text.resilience.noFix[failure.kind === 'site' ? 'site' : 'other']
          : `${sentence}${overloads ? ` ${text.resilience.fixOverloads}` : ''}`
      return `  ${printable(`${text.resilience.pair(site, vpc)}: ${said}`)}\n`
    })
    .join('')

const rowText = (row: Row, colours: boolean): string => {
  const { failure, severity, lost, shifted, diverted, usages, capacities, unmetMbps } = row
  const words = text.resilience
  const traffic = ({ from, to, destinations }: TrafficRow) =>
    `${words.way(from, to)}: ${destinations.slice(0, 4).join(', ')}${destinations.length > 4 ? ` ${text.trace.andMore(destinations.length - 4)}` : ''}`
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? ''
      : `${styled(colours, 'bold', title)}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`
  const moved = (one: (typeof shifted)[number]) => `${traffic(one)}: ${one.before.join(', ')} → ${one.after.join(', ')}`
  return [
    `${styled(colours, 'bold', printable(failure.text))}: ${words.severities[severity]}\n`,
    section(words.lost, lost.map(traffic)),
    section(words.shifted, shifted.map(moved)),
    section(words.diverted, diverted.map(moved)),
    section(words.bandwidth, [
      ...capacities.map(
        ({ site, vpc, mbps, leftMbps, demandMbps }) =>
          `${words.pair(site, vpc)}: ${words.bandwidthLeft(leftMbps, mbps)}${demandMbps === null ? '' : `, ${words.demanded(demandMbps)}`}`,
      ),
      ...usages.map(({ link, share, mbps }) => words.usage(link, share, mbps)),
      ...(unmetMbps > 0 ? [words.unmet(unmetMbps)] : []),
    ]),
    row.fixes.length === 0 ? '' : `${styled(colours, 'bold', words.fix)}\n${fixesText(row)}`,
  ].join('')
}

const count = (written: string): number => {
  if (/^\d{1,6}$/.test(written)) return Number(written)
  throw new InvalidArgumentError('Give a whole number.')
}

export const resilience: Subcommand = (command, act) => {
  command
    .argument('<plan>', REFERENCE_HELP)
    .option('--fail <thing>', `what one failure does: ${FORMS}`)
    .addOption(
      new Option('--view <view>', 'count InterLinks that are not ordered yet, or not')
        .choices(VIEWS)
        .default('planned'),
    )
    .option('--fixes <count>', 'for so many connections that are lost the cheapest fix is looked for', count, 20)
    .option('--json', 'as JSON, with the commands of each fix for `apply`')
    .addHelpText(
      'after',
      `\nExit status: 0 every failure is survived, 1 one loses traffic or leaves too little bandwidth (routers of sites count only\nwith --fail), 2 the call or the file is unusable.\n${examples(
        ['resilience plan.interlink', 'Single points of failure, with the cheapest fix:'],
        ['resilience plan.interlink --fail link:paris-1', 'What if an InterLink fails?'],
        ['resilience plan.interlink --fail session:paris-1/ipv6 --view today', 'A BGP session, as things are now:'],
      )}`,
    )
    .action(act(run))
}
