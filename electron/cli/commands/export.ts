import { InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { EXPORT_FORMATS, type ExportOptions, exportOptionsSchema } from '../../../shared/contract/requests.ts'
import { TABLES } from '../../../shared/formats/diagram/tables.ts'
import { ORIENTATIONS, PAPERS } from '../../../shared/formats/drawing/pages.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { contentsOf, exportPlan } from '../../service/export/export-plan.ts'
import { deliver } from '../deliver.ts'
import { CallError } from '../exit-code.ts'
import { findThing } from '../find-thing.ts'
import { reading } from '../opened-plan.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'

type Options = Omit<ExportOptions, 'around'> & { around?: string[]; output?: string }

const write = (terminal: Terminal, file: string, { output, around = [], ...options }: Options) =>
  reading(terminal, file, async ({ plan, path }) => {
    const ids = around.map((wanted) => findDrawn(plan, wanted))
    const made = await exportPlan(plan, exportOptionsSchema.parse({ ...options, around: ids }))
    if (made.encoding === 'base64' && output === undefined)
      throw new CallError(`${options.format} is not text.`, 'Name a file for it with --output.')
    return deliver(terminal, contentsOf(made), output, path)
  })

/** Whatever is drawn, by id or name. */
const findDrawn = (plan: Plan, wanted: string): string =>
  findThing({ ...plan.sites, ...plan.links, ...plan.vpcs, ...plan.policies }, wanted, 'thing').id

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(text)
}

const isoDate = (text: string): string => {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('It has to be a date such as 2026-11-23.')
  return text
}

export const exportFile: Subcommand = (command, act) => {
  command
    .argument('<plan>', 'the plan file')
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
        .argParser((text) => {
          const scale = wholeNumber(text)
          if (scale < 1 || scale > 4) throw new InvalidArgumentError('It has to be from 1 to 4.')
          return scale
        }),
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
    .option(
      '--around <names...>',
      'draw only what stands near these: InterLinks, VPCs, policies, external infrastructure',
    )
    .option('--hops <n>', 'with --around: how far away things may be', wholeNumber, 2)
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
        ['export plan.interlink --format csv --table policies', 'A table for a spreadsheet:'],
        ["export plan.interlink --format json | jq '.plan.links[].name'", 'Read the plan with other tools:'],
      ),
    )
    .action(act(write))
}
