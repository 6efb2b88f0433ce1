import { readPlanText } from '../../service/plan-text-files.ts'
import { createPlanFile } from '../../storage/create.ts'
import { EXIT } from '../exit-code.ts'
import { pathOf, readText } from '../files.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'

const make = async (
  terminal: Terminal,
  text: string,
  { output, layout, replace }: { output?: string; layout?: string; replace?: true },
) => {
  const files = layout === undefined ? [text] : [text, layout]
  const texts: string[] = []
  for (const file of files) texts.push(await readText(terminal, file))
  const plan = readPlanText(texts, files.join(' with '))
  const target = output ?? text.replace(/(?:\.ya?ml|\.json)?$/i, '.interlink')
  createPlanFile(pathOf(terminal, target), plan, replace ? 'replace' : 'refuse')
  await terminal.out(`Made ${target}: plan "${plan.name}".\n`)
  return EXIT.ok
}

export const buildPlan: Subcommand = (command, act) => {
  command
    .argument('<text>', 'the plan as text: what `text` wrote, or a plan exported as JSON')
    .option('-o, --output <plan>', 'the plan file to make (default: named after the text)')
    .option('--layout <file>', 'the file that `text --layout` wrote')
    .option('--replace', 'put the new plan in the place of an existing one; its history goes')
    .addHelpText('after', examples(['build plan.yaml -o plan.interlink', 'Make a plan of its text:']))
    .action(act(make))
}
