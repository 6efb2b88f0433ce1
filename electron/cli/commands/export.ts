import { existsSync, realpathSync } from 'node:fs'
import { Option } from 'commander'
import { EXPORT_FORMATS, type ExportOptions } from '../../../shared/contract/requests.ts'
import { exportPlan } from '../../service/export-plan.ts'
import { writeTextFile } from '../../service/write-file.ts'
import { CallError, EXIT } from '../exit-code.ts'
import { pathOf } from '../files.ts'
import { reading } from '../opened-plan.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'

type Options = ExportOptions & { output?: string }

const write = (terminal: Terminal, plan: string, { output, ...options }: Options) =>
  reading(terminal, plan, async (session) => {
    const { text } = exportPlan(session.plan, options)
    if (output === undefined) {
      await terminal.out(text)
      return EXIT.ok
    }
    const target = pathOf(terminal, output)
    if (existsSync(target) && realpathSync(target) === session.path)
      throw new CallError(`${output} is the plan itself.`, 'Write the export to another file.')
    writeTextFile(target, text, true)
    await terminal.out(`Wrote ${output}.\n`)
    return EXIT.ok
  })

export const exportFile: Subcommand = (command, act) => {
  command
    .argument('<plan>', 'the plan file')
    .addOption(new Option('--format <format>', 'what to write').choices([...EXPORT_FORMATS]).makeOptionMandatory())
    .option('-o, --output <file>', 'the file to write, replaced where it exists (default: standard output)')
    .addOption(new Option('--theme <theme>', 'colours of the drawing').choices(['light', 'dark']).default('light'))
    .addOption(
      new Option('--view <view>', 'InterLinks that are not ordered yet: left out of traffic, or as if active')
        .choices(['today', 'planned'])
        .default('planned'),
    )
    .option('--no-legend', 'leave the legend out of the drawing')
    .addHelpText(
      'after',
      examples(
        ['export plan.interlink --format svg -o topology.svg', 'Draw the topology:'],
        ["export plan.interlink --format json | jq '.plan.links[].name'", 'Read the plan with other tools:'],
      ),
    )
    .action(act(write))
}
