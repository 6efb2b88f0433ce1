import { existsSync } from 'node:fs'
import type { ImportedThing, ImportReview } from '../../../shared/formats/import/review.ts'
import { type ImportFile, reviewImport } from '../../../shared/formats/import/review-import.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { newPlan } from '../../../shared/model/plan.ts'
import { planNameOf } from '../../service/file-name.ts'
import { importFiles } from '../../service/import-files.ts'
import { createPlanFile } from '../../storage/create.ts'
import { EXIT } from '../exit-code.ts'
import { pathOf, readText } from '../files.ts'
import { writing } from '../opened-plan.ts'
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
/** Our own bookkeeping field has no meaning to people. */
const FIELD_NAMES: Record<string, string> = { imported: 'other fields of the account' }
const MOST_LISTED = 20

const take = async (terminal: Terminal, names: string[], { into }: { into: string }) => {
  const files: ImportFile[] = []
  for (const name of names) files.push({ name, text: await readText(terminal, name) })

  const path = pathOf(terminal, into)
  const isNew = !existsSync(path)
  if (isNew) {
    const plan = newPlan(terminal.environment.newId() as PlanId, planName(planNameOf(into)))
    // Refused files must not leave an empty plan behind.
    reviewImport(plan, files)
    createPlanFile(path, plan)
  }
  const review = await writing(terminal, into, (session) => importFiles(session, files))
  await terminal.out(summary(into, isNew, review, terminal.colours.out))
  return EXIT.ok
}

function summary(into: string, isNew: boolean, { things, notes }: ImportReview, colours: boolean): string {
  const count = (change: ImportedThing['change'], kind?: string) =>
    things.filter((thing) => thing.change === change && (kind === undefined || thing.kind === kind)).length
  const nothing = count('new') + count('changed') === 0
  const head = `${isNew ? 'Made' : 'Opened'} ${into}. ${nothing ? 'Nothing to take: it is all there already.' : `Took ${count('new')} new and ${count('changed')} changed; ${count('same')} unchanged.`}`
  const rows = Object.entries(KIND_NAMES)
    .filter(([kind]) => things.some((thing) => thing.kind === kind))
    .map(([kind, name]) => [
      name,
      ...(['new', 'changed', 'same'] as const).map((change) => String(count(change, kind))),
    ])
  const changed = things.filter((thing) => thing.change === 'changed')
  return [
    `${head}\n\n`,
    section(
      'In the files',
      [
        { title: 'KIND' },
        { title: 'NEW', align: 'right' },
        { title: 'CHANGED', align: 'right' },
        { title: 'UNCHANGED', align: 'right' },
      ],
      rows,
      colours,
    ),
    section(
      changed.length > MOST_LISTED ? `Changed (the first ${MOST_LISTED} of ${changed.length})` : 'Changed',
      [{ title: 'KIND' }, { title: 'NAME' }, { title: 'FIELDS' }],
      changed
        .slice(0, MOST_LISTED)
        .map(({ kind, name, fields }) => [KIND_NAMES[kind], name, fields.map((f) => FIELD_NAMES[f] ?? f).join(', ')]),
      colours,
    ),
    notes.length === 0 ? '' : `${styled(colours, 'bold', 'Notes')}\n`,
    ...notes.map(({ file, path, message }) => `${printable(`${file}: ${path}: ${message}`)}\n`),
  ]
    .join('')
    .replace(/\n\n$/, '\n')
}

export const importAccount: Subcommand = (command, act) => {
  command
    .argument('<files...>', 'JSON files, in any order and mix: API list answers, `scw … -o json`, single objects')
    .requiredOption('--into <plan>', 'the plan file; made where there is none')
    .addHelpText(
      'after',
      examples(
        ['import links.json vpcs.json --into account.interlink', 'Two lists into a plan:'],
        [
          'import account/*.json --into account.interlink',
          'Again, later: known things are updated by id, nothing is doubled:',
        ],
      ),
    )
    .action(act(take))
}
