import { nameSchema } from '../../../shared/model/common.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { newPlan } from '../../../shared/model/plan.ts'
import { planNameOf } from '../../service/file-name.ts'
import { createPlanFile } from '../../storage/create.ts'
import { CallError, EXIT } from '../exit-code.ts'
import { pathOf } from '../files.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'

export const planName = (text: string): string => {
  const name = nameSchema.safeParse(text)
  if (name.success) return name.data
  throw new CallError(`the name ${name.error.issues[0]!.message}.`, 'Give it another one with --name.')
}

const make = async (terminal: Terminal, file: string, options: { name?: string }) => {
  const plan = newPlan(terminal.environment.newId() as PlanId, planName(options.name ?? planNameOf(file)))
  createPlanFile(pathOf(terminal, file), plan)
  await terminal.out(`Made ${file}: plan "${plan.name}", with the catalogue of PoPs and partners.\n`)
  return EXIT.ok
}

export const newPlanFile: Subcommand = (command, act) => {
  command
    .argument('<file>', 'the plan file to make, *.interlink; an existing file is left alone')
    .option('--name <name>', 'the name of the plan (default: that of the file)')
    .addHelpText('after', examples(['new plan.interlink --name "Paris rollout"', 'Start a plan:']))
    .action(act(make))
}
