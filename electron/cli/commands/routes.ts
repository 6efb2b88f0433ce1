import { Option } from 'commander'
import { csv } from '../../../shared/formats/csv.ts'
import {
  type AnnouncementRow,
  type LinkRows,
  linkRows,
  linksSheet,
  type RouteRow,
  type TableRows,
  tableRows,
  tablesSheet,
} from '../../../shared/formats/route-rows.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { routingOf } from '../../../shared/routing/of-plan.ts'
import type { LostTo } from '../../../shared/routing/route-table.ts'
import type { Routing } from '../../../shared/routing/routing.ts'
import { VIEWS, type View } from '../../../shared/routing/view.ts'
import { CallError, EXIT } from '../exit-code.ts'
import { findThing } from '../find-thing.ts'
import { looking, REFERENCE_HELP } from '../plan-reference.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { type Column, table } from '../table.ts'
import { styled, type Terminal } from '../terminal.ts'
import { NONE } from '../wording.ts'

type Options = { vpc?: string; site?: string; link?: string; view: View; json?: boolean; csv?: boolean }
type Chosen = { tables: TableRows[]; links: LinkRows[] }

const print = (terminal: Terminal, file: string, options: Options) =>
  looking(terminal, file, async ({ plan }) => {
    const { view } = options
    const chosen = choose(plan, routingOf(plan, view), options)
    if (options.json) await terminal.out(`${JSON.stringify({ view, ...chosen }, null, 2)}\n`)
    else if (options.csv) await terminal.out(asCsv(chosen))
    else for (const text of asText(plan, view, chosen, terminal.colours.out)) await terminal.out(text)
    return EXIT.ok
  })

/** What the options name; every table of the plan where they name nothing. */
function choose(plan: Plan, routing: Routing, { vpc, site, link }: Options): Chosen {
  const all = vpc === undefined && site === undefined && link === undefined
  const chosen = <T extends { id: string; name: string }>(
    things: Record<string, T>,
    wanted: string | undefined,
    noun: string,
  ) => (all ? Object.values(things) : wanted === undefined ? [] : [findThing(things, wanted, noun)])
  return {
    tables: [
      ...chosen(plan.vpcs, vpc, 'VPC').map(({ id }) => tableRows(plan, routing.vpcTable(id))),
      ...chosen(plan.sites, site, 'External infrastructure').map(({ id }) => tableRows(plan, routing.siteTable(id))),
    ],
    links: link === undefined ? [] : [linkRows(plan, routing, findThing(plan.links, link, 'InterLink'))],
  }
}

function asCsv({ tables, links }: Chosen): string {
  if (tables.length > 0 && links.length > 0)
    throw new CallError('CSV is one table with one set of columns.', 'Ask for --link apart from --vpc and --site.')
  return csv(links.length > 0 ? linksSheet(links) : tablesSheet(tables))
}

const OWNERS = { vpc: 'VPC', site: 'External infrastructure' }
const VIEW_NAMES: Record<View, string> = {
  today: 'today: ordered InterLinks by their status',
  planned: 'planned: InterLinks that are not ordered yet as if active',
}

const COLUMNS: Column[] = [
  ...['DESTINATION', 'ORIGIN', 'NEXT HOP'].map((title) => ({ title })),
  { title: 'LOCAL PREFERENCE', align: 'right' },
  { title: 'COMMUNITY' },
  { title: 'USED' },
]

function* asText(plan: Plan, view: View, { tables, links }: Chosen, colours: boolean): Generator<string> {
  yield `Routes, ${VIEW_NAMES[view]}\n`
  if (tables.length === 0 && links.length === 0) yield '\nThe plan has no VPC and no external infrastructure.\n'
  for (const { table: kind, name, routes } of tables) {
    yield `\n${styled(colours, 'bold', `${OWNERS[kind]} ${printable(name)}`)}\n`
    yield routes.length === 0 ? 'No routes.\n' : table(COLUMNS, routes.map(routeCells), colours)
  }
  for (const { id, name, announcements } of links) {
    const { siteId, vpcId } = plan.links[id]!
    const site = (siteId && plan.sites[siteId]?.name) ?? 'no external infrastructure'
    const vpc = (vpcId && plan.vpcs[vpcId]?.name) ?? 'no VPC'
    yield `\n${styled(colours, 'bold', `InterLink ${printable(name)}`)}\n`
    yield announcementText(
      `Incoming — from ${site} into ${vpc}`,
      announcements.filter((a) => a.direction === 'in'),
      colours,
    )
    yield announcementText(
      `Outgoing — from ${vpc} to ${site}`,
      announcements.filter((a) => a.direction === 'out'),
      colours,
    )
  }
}

const routeCells = (route: RouteRow) => [
  route.destination,
  route.origin,
  route.nextHop.name,
  String(route.localPreference ?? NONE),
  route.community ?? NONE,
  usedCell(route),
]

const usedCell = ({ used, paths, lostTo, hidden, moreSpecific }: RouteRow): string => {
  if (!used) return `no, lost to ${LOST_TO[lostTo!]}`
  if (hidden) return `no address: ${someOf(moreSpecific)} take all of it`
  const ecmp = paths > 1 ? `yes, 1 of ${paths}` : 'yes'
  return moreSpecific.length === 0 ? ecmp : `${ecmp}, but for ${someOf(moreSpecific)}`
}

const LOST_TO: Record<LostTo, string> = {
  local: 'a local route',
  custom: 'a custom route',
  'higher-local-preference': 'a higher local preference',
}

/** Cells that a line of a terminal holds; all of them are in JSON and CSV. */
const SHOWN = 3

const someOf = (destinations: readonly string[]): string => {
  const more = destinations.length - SHOWN
  return more > 0 ? `${destinations.slice(0, SHOWN).join(', ')} and ${more} more` : destinations.join(', ')
}

const announcementText = (heading: string, rows: AnnouncementRow[], colours: boolean): string =>
  `${printable(heading)}\n${
    rows.length === 0
      ? 'Nothing is announced.\n'
      : table(
          ['PREFIX', 'COMMUNITY', 'CROSSES', 'WHY NOT'].map((title) => ({ title })),
          rows.map(({ prefix, community, reason }) => [
            prefix,
            community ?? NONE,
            reason === null ? { text: 'yes', style: 'green' } : 'no',
            reason?.text ?? '',
          ]),
          colours,
        )
  }`

export const routes: Subcommand = (command, act) => {
  command
    .argument('<plan>', REFERENCE_HELP)
    .option('--vpc <name or id>', 'only the route table of this VPC')
    .option('--site <name or id>', 'only the route table of this external infrastructure')
    .option('--link <name or id>', 'what crosses this InterLink, and why the rest does not')
    .addOption(
      new Option('--view <view>', 'count InterLinks that are not ordered yet, or not')
        .choices(VIEWS)
        .default('planned'),
    )
    .addOption(new Option('--json', 'as JSON').conflicts('csv'))
    .option('--csv', 'as CSV (RFC 4180)')
    .addHelpText(
      'after',
      examples(
        ['routes plan.interlink', 'Every route table:'],
        ['routes plan.interlink --link paris-1', 'Why does something not cross an InterLink?'],
        ['routes plan.interlink --vpc prod --view today --csv', 'A table for a spreadsheet:'],
      ),
    )
    .action(act(print))
}
