import type { PlanId } from '../../../shared/model/ids.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { generatePlan } from '../../../shared/sample/generate.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { arranged } from '../../service/arrange.ts'
import { createPlanFile } from '../../storage/create.ts'
import { CallError, EXIT } from '../exit-code.ts'
import { pathOf } from '../files.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = { into: string; links?: number; seed?: number; force?: boolean }

/** Layout and routes stay usable well past this; it keeps a slip of the keyboard from filling the disk. */
const LINKS_MAX = 100_000
const SEED_DEFAULT = 1

const make = async (terminal: Terminal, { into, links, seed, force }: Options) => {
  if (links === undefined && seed !== undefined)
    throw new CallError('--seed is for generated plans.', 'Say how large with --links N, or leave --seed out.')
  const id = terminal.environment.newId() as PlanId
  const plan: Plan =
    links === undefined ? { ...samplePlan(), id } : generatePlan({ links, seed: seed ?? SEED_DEFAULT }, id)
  createPlanFile(pathOf(terminal, into), arranged(plan), force ? 'replace' : 'refuse')
  const count = Object.keys(plan.links).length
  await terminal.out(`Made ${into}: plan "${plan.name}" with ${count} InterLink${count === 1 ? '' : 's'}.\n`)
  return EXIT.ok
}

export const sample: Subcommand = (command, act) => {
  command
    .requiredOption('--into <plan>', 'the plan file to make')
    .option('--links <n>', 'generate a plan with this many InterLinks', wholeNumber(1, LINKS_MAX))
    .option('--seed <s>', 'the same seed gives the same plan', wholeNumber(0, 2 ** 32 - 1))
    .option('--force', 'replace an existing file')
    .addHelpText(
      'after',
      examples(
        ['sample --into sample.interlink', 'The hand-made sample:'],
        ['sample --links 1000 --seed 7 --into large.interlink', 'A large plan, always the same:'],
      ),
    )
    .action(act(make))
}
