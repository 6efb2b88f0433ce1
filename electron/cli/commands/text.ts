import { planTextJsonSchema } from '../../../shared/formats/plan-text/document.ts'
import { layoutToText, planToText, planToTextWithLayout } from '../../../shared/formats/plan-text/plan-to-text.ts'
import { writeFile } from '../../service/write-file.ts'
import { deliver, mustNotBePlan } from '../deliver.ts'
import { CallError } from '../exit-code.ts'
import { pathOf } from '../files.ts'
import { looking, REFERENCE_HELP } from '../plan-reference.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'

type Options = { output?: string; layout?: string | boolean; schema?: true }

const write = async (terminal: Terminal, reference: string | undefined, { output, layout, schema }: Options) => {
  if (schema) return deliver(terminal, `${JSON.stringify(planTextJsonSchema(), null, 2)}\n`, output, null)
  if (reference === undefined) throw new CallError('which plan?', 'Name the plan file, or ask for --schema.')
  return looking(terminal, reference, ({ plan, path }) => {
    for (const target of [output, layout]) if (typeof target === 'string') mustNotBePlan(terminal, target, path)
    const text = layout === undefined || layout === true ? planToTextWithLayout(plan) : planToText(plan)
    if (typeof layout === 'string') writeFile(pathOf(terminal, layout), layoutToText(plan), true)
    return deliver(terminal, text, output, path)
  })
}

export const planText: Subcommand = (command, act) => {
  command
    .argument('[plan]', REFERENCE_HELP)
    .option('-o, --output <file>', 'the file to write, replaced where it exists (default: standard output)')
    .option('--layout <file>', 'write where things stand on the canvas to a file of its own')
    .option('--no-layout', 'leave out where things stand on the canvas')
    .option('--schema', 'write the JSON Schema of plan texts instead, for editors')
    .addHelpText(
      'after',
      examples(
        ['text plan.interlink -o plan.yaml', 'A plan as text, for reviews and git:'],
        ['text --schema -o plan-text.schema.json', 'Have the editor check it, with the schema beside the text:'],
      ),
    )
    .action(act(write))
}
