import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Option } from 'commander'
import { IMPORT_KINDS } from '../../../shared/formats/import/kinds.ts'
import {
  type ImportChoice,
  type ImportedThing,
  type ImportReview,
  TAKEN_CHANGES,
  type TakenChange,
  THING_CHANGES,
} from '../../../shared/formats/import/review.ts'
import { type ImportFile, reviewImport } from '../../../shared/formats/import/review-import.ts'
import type { PlanId, SiteId } from '../../../shared/model/ids.ts'
import { newPlan, type Plan } from '../../../shared/model/plan.ts'
import { planNameOf } from '../../service/file-name.ts'
import { importFiles, mustHaveSite } from '../../service/import-files.ts'
import { createPlanFile } from '../../storage/create.ts'
import { CallError, EXIT } from '../exit-code.ts'
import { pathOf, readTextFile } from '../files.ts'
import { findThing } from '../find-thing.ts'
import { reading, writing } from '../opened-plan.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { section } from '../table.ts'
import { styled, type Terminal } from '../terminal.ts'
import { planName } from './new.ts'

const KIND_NAMES: Record<ImportedThing['kind'], string> = {
  links: 'InterLinks',
  policies: 'Routing policies',
  vpcs: 'VPCs',
  networks: 'Private Networks',
  routes: 'Custom routes',
  sites: 'External infrastructure',
  connections: 'Dedicated connections',
  pops: 'PoPs',
  partners: 'Partners',
}
const MOST_LISTED = 20

type Options = {
  into: string
  site?: string
  review?: true
  only?: TakenChange[]
  removeGone?: true
  overrulePlan?: true
}

const take = async (terminal: Terminal, names: string[], options: Options) => {
  const { into } = options
  const files: ImportFile[] = []
  for (const name of names.flatMap((given) => filesAt(terminal, given))) files.push(await readTextFile(terminal, name))

  const path = pathOf(terminal, into)
  const isNew = !existsSync(path)
  const reviewIn = (plan: Plan, account: Plan) =>
    reviewImport(plan, files, choiceFor(terminal, plan, options), undefined, account).review
  if (isNew) {
    const plan = newPlan(terminal.environment.newId() as PlanId, planName(planNameOf(into)))
    // Refused files must not leave an empty plan behind.
    const review = reviewIn(plan, plan)
    if (options.review) return told(terminal, reviewOf(review, terminal.colours.out))
    mustHaveSite(review)
    createPlanFile(path, plan)
  } else if (options.review)
    return reading(terminal, into, ({ plan, account }) =>
      told(terminal, reviewOf(reviewIn(plan, account), terminal.colours.out)),
    )
  const review = await writing(terminal, into, (session) =>
    importFiles(session, files, choiceFor(terminal, session.plan, options)),
  )
  return told(terminal, summary(into, isNew, review, options, terminal.colours.out))
}

const told = async (terminal: Terminal, answer: string) => {
  await terminal.out(answer)
  return EXIT.ok
}

/** A folder stands for the files in it, in the order of their names. */
const filesAt = (terminal: Terminal, given: string): string[] => {
  const path = pathOf(terminal, given)
  if (!existsSync(path) || !statSync(path).isDirectory()) return [given]
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
  if (names.length === 0) throw new CallError(`${given} is an empty folder.`, 'Name files, or a folder with some.')
  return names.sort().map((name) => join(given, name))
}

const choiceFor = (
  terminal: Terminal,
  plan: Plan,
  { site, only, removeGone, overrulePlan }: Options,
): ImportChoice => ({
  site: site === undefined ? null : siteFor(terminal, plan, site),
  leave: TAKEN_CHANGES.filter((change) => only?.includes(change) === false).flatMap((change) =>
    [...IMPORT_KINDS, 'sites' as const].map((kind) => ({ kind, change })),
  ),
  remove: removeGone ? [...IMPORT_KINDS] : [],
  overrule: overrulePlan ? [...IMPORT_KINDS] : [],
})

const siteFor = (terminal: Terminal, plan: Plan, wanted: string): { id: SiteId; name: string } => {
  const sites = Object.values(plan.sites)
  const known = sites.some(({ id, name }) => name === wanted || id === wanted.toLowerCase())
  return known
    ? findThing(plan.sites, wanted, 'Site')
    : { id: terminal.environment.newId() as SiteId, name: planName(wanted) }
}

function summary(into: string, isNew: boolean, review: ImportReview, options: Options, colours: boolean): string {
  const counted = (change: ImportedThing['change']) => review.things.filter((thing) => thing.change === change).length
  const took = (change: TakenChange) => (options.only?.includes(change) === false ? 0 : counted(change))
  const gone = counted('gone')
  const kept = counted('kept')
  const removed = options.removeGone ? gone : 0
  const nothing = took('new') + took('adopted') + took('changed') + removed === 0
  const head = nothing
    ? 'Nothing to take: it is all there already.'
    : `Took ${took('new')} new and ${took('changed')} changed; ${counted('same')} unchanged.${took('adopted') === 0 ? '' : ` ${took('adopted')} that were planned are in the account now.`}`
  const about = [
    review.heard > 0 && nothing ? ' The account as it is now is the baseline.' : '',
    kept === 0 ? '' : ` ${kept} kept as planned: --overrule-plan takes what the account has.`,
    removed === 0 ? '' : ` Removed ${removed} that the account no longer has.`,
    gone === 0 || removed > 0
      ? ''
      : ` ${gone} in the plan, but no longer in the account: --remove-gone takes them out.`,
  ]
  return `${isNew ? 'Made' : 'Opened'} ${into}. ${head}${about.join('')}\n\n${reviewOf(review, colours)}`
}

function reviewOf({ things, notes, withoutSite }: ImportReview, colours: boolean): string {
  const count = (change: ImportedThing['change'], kind: string) =>
    things.filter((thing) => thing.change === change && thing.kind === kind).length
  const rows = Object.entries(KIND_NAMES)
    .filter(([kind]) => things.some((thing) => thing.kind === kind))
    .map(([kind, name]) => [name, ...THING_CHANGES.map((change) => String(count(change, kind)))])
  const listed = (
    change: ImportedThing['change'],
    title: string,
    columns: string[],
    row: (thing: ImportedThing) => string[][],
  ) => {
    const these = things.filter((thing) => thing.change === change)
    const heading = these.length > MOST_LISTED ? `${title} (the first ${MOST_LISTED} of ${these.length})` : title
    return section(
      heading,
      columns.map((title) => ({ title })),
      these.slice(0, MOST_LISTED).flatMap(row),
      colours,
    )
  }
  return [
    section(
      'In the files',
      [
        { title: 'KIND' },
        ...['NEW', 'WAS PLANNED', 'CHANGED', 'KEPT', 'GONE', 'UNCHANGED'].map((title) => ({
          title,
          align: 'right' as const,
        })),
      ],
      rows,
      colours,
    ),
    listed('changed', 'Changed', ['KIND', 'NAME', 'FIELD', 'BEFORE', 'AFTER'], ({ kind, name, fields }) =>
      fields.map(({ field, before, after }) => [KIND_NAMES[kind], name, field, before, after]),
    ),
    listed('adopted', 'Planned, and in the account now', ['KIND', 'NAME', 'ID'], ({ kind, name, id }) => [
      [KIND_NAMES[kind], name, id],
    ]),
    listed('kept', 'Kept as planned', ['KIND', 'NAME', 'FIELD', 'ACCOUNT', 'PLAN'], ({ kind, name, fields }) =>
      fields.length === 0
        ? [[KIND_NAMES[kind], name, '', 'there', 'deleted']]
        : fields.map(({ field, before, after }) => [KIND_NAMES[kind], name, field, before, after]),
    ),
    listed('gone', 'Gone from the account', ['KIND', 'NAME', 'ID'], ({ kind, name, id }) => [
      [KIND_NAMES[kind], name, id],
    ]),
    ...withoutSite.map(
      ({ file, prefixes }) => `${printable(file)}: ${prefixes} prefixes; say whose with --site NAME.\n`,
    ),
    notes.length === 0 ? '' : `${styled(colours, 'bold', 'Notes')}\n`,
    ...notes.map(({ file, path, message }) => `${printable(`${file}: ${path}: ${message}`)}\n`),
  ]
    .join('')
    .replace(/\n\n$/, '\n')
}

export const importAccount: Subcommand = (command, act) => {
  command
    .argument(
      '<files...>',
      'files or folders, in any order and mix: API list answers, `scw … -o json`, Terraform states, prefix lists',
    )
    .requiredOption('--into <plan>', 'the plan file; made where there is none')
    .option('--site <name>', 'whose announcements prefix lists are, by name or id; made where it is not there')
    .option('--review', 'only show what is new, changed, gone and not understood')
    .addOption(new Option('--only <changes...>', 'take only these').choices([...TAKEN_CHANGES]))
    .option('--overrule-plan', 'also take what the account has where the plan decided otherwise since the last import')
    .option('--remove-gone', 'also take out what complete listings of the account no longer have')
    .addHelpText(
      'after',
      examples(
        ['import account/ --into account.interlink --review', 'What would a collected account bring?'],
        [
          'import links.json vpcs.json --into account.interlink',
          'Two lists into a plan; again later, things are updated by id:',
        ],
        ['import terraform.tfstate --into account.interlink', 'What Terraform manages:'],
        ['import prefixes.csv --site "Paris HQ" --into account.interlink', 'What a site announces:'],
      ),
    )
    .action(act(take))
}
