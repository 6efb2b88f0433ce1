import { InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { EXPORT_FORMATS, type ExportOptions, exportOptionsSchema } from '../../../shared/contract/requests.ts'
import { TABLES } from '../../../shared/formats/diagram/tables.ts'
import { ORIENTATIONS, PAPERS } from '../../../shared/formats/drawing/pages.ts'
import { text } from '../../../shared/text/index.ts'
import { GROUPINGS } from '../../../shared/topology/groups.ts'
import { contentsOf, exportPlan } from '../../service/export/export-plan.ts'
import type { Exported } from '../../service/export/exported.ts'
import { deliver } from '../deliver.ts'
import { CallError } from '../exit-code.ts'
import { fileOf, looking, planOf, REFERENCE_HELP } from '../plan-reference.ts'
import { addShownFlags, type ShownFlags, shownOf } from '../shown-flags.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = Omit<ExportOptions, 'shown' | 'since'> & ShownFlags & { since?: string; output?: string }

/** The flags that `shown` is made of are none of the host's options. */
const askedOf = z.object(exportOptionsSchema.shape)

const write = async (terminal: Terminal, file: string, given: Options) => {
  const { output, since, ...options } = given
  const before = since === undefined ? null : await beforeOf(terminal, file, since)
  return looking(terminal, file, async ({ plan, path }) => {
    const asked = askedOf.parse({ ...options, shown: shownOf(plan, options) })
    const made = await exportPlan({ plan, before }, asked)
    if (made.encoding === 'base64' && output === undefined)
      throw new CallError(`${options.format} is not text.`, 'Name a file for it with --output.')
    return deliver(terminal, contentsOf(made), output, path)
  })
}

/** `since` as `diff` takes it, or a state of the plan itself: `@baseline`. */
const beforeOf = async (terminal: Terminal, file: string, since: string): Promise<Exported['before']> => {
  const plan = await planOf(terminal, since.startsWith('@') ? `${fileOf(terminal, file)}${since}` : since)
  const { baseline, start, named } = text.diagram.since
  return { plan, words: since === '@baseline' ? baseline : since === '@start' ? start : named(since.replace(/^@/, '')) }
}

const isoDate = (given: string): string => {
  if (!z.iso.date().safeParse(given).success) throw new InvalidArgumentError('It has to be a date such as 2026-11-23.')
  return given
}

export const exportFile: Subcommand = (command, act) => {
  command
    .argument('<plan>', REFERENCE_HELP)
    .addOption(new Option('--format <format>', 'what to write').choices([...EXPORT_FORMATS]).makeOptionMandatory())
    .option('-o, --output <file>', 'the file to write, replaced where it exists (default: standard output)')
    .addOption(
      new Option('--theme <theme>', 'colours of the drawing').choices(['light', 'dark', 'print']).default('light'),
    )
    .addOption(
      new Option('--view <view>', 'InterLinks that are not ordered yet: left out of traffic, or as if active')
        .choices(['today', 'planned'])
        .default('planned'),
    )
    .option('--no-legend', 'leave the legend out of the drawing')
    .option('--no-title-block', 'leave out what stands above the drawing: name, view, part, date, author')
    .option(
      '--date <yyyy-mm-dd>',
      'the date in the title block (default: none, so that the same plan gives the same file)',
      isoDate,
    )
    .option('--author <name>', 'the author in the title block')
    .addOption(
      new Option('--scale <n>', 'of a PNG: pixels for each unit of the drawing')
        .choices(['1', '2', '3', '4'])
        .default(2)
        .argParser(wholeNumber(1, 4)),
    )
    .addOption(
      new Option('--paper <paper>', 'of a PDF; drawing: as large as the drawing').choices([...PAPERS]).default('a4'),
    )
    .addOption(
      new Option('--orientation <orientation>', 'of a PDF; auto: what shows the drawing best')
        .choices([...ORIENTATIONS])
        .default('auto'),
    )
    .option('--one-page', 'of a PDF: all on one page, however small (default: as many as keep it readable)')
  addShownFlags(command)
  command
    .addOption(
      new Option('--group <places>', 'frames: place (regions, locations) or pop (and PoPs in their regions)')
        .choices([...GROUPINGS])
        .default('none'),
    )
    .option(
      '--since <state>',
      'draw what was added, changed and removed since: @baseline, @start, @#STEP or @SNAPSHOT of the plan, or another one',
    )
    .addOption(new Option('--table <table>', 'of a CSV: which table').choices([...TABLES]).default('links'))
    .addHelpText(
      'after',
      examples(
        ['export plan.interlink --format svg -o topology.svg', 'Draw the topology:'],
        [
          'export plan.interlink --format png --scale 3 --around prod-paris -o prod.png',
          'One VPC and what it touches:',
        ],
        [
          'export plan.interlink --format pdf --paper a3 --date 2026-11-23 -o topology.pdf',
          'To print, on as many pages as it takes:',
        ],
        ['export plan.interlink --format drawio -o topology.drawio', 'To go on drawing in draw.io:'],
        [
          'export plan.interlink --format pdf --region fr-par --status active --group pop -o paris.pdf',
          'What is active in one region, framed by PoP:',
        ],
        [
          'export plan.interlink --format svg --since @baseline -o changes.svg',
          'What the plan changes in the account:',
        ],
        ['export plan.interlink --format csv --table policies', 'A table for a spreadsheet:'],
        ["export plan.interlink --format json | jq '.plan.links[].name'", 'Read the plan with other tools:'],
      ),
    )
    .action(act(write))
}
