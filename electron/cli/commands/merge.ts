import { mergeFiles } from '../../service/merge-files.ts'
import { EXIT } from '../exit-code.ts'
import { pathOf } from '../files.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'

const merge = async (
  terminal: Terminal,
  base: string,
  ours: string,
  theirs: string,
  { output = ours }: { output?: string },
) => {
  const [basePath, oursPath, theirsPath, target] = [base, ours, theirs, output].map((path) => pathOf(terminal, path))
  const { conflicts, written } = mergeFiles({ base: basePath!, ours: oursPath!, theirs: theirsPath!, target: target! })
  if (conflicts.length === 0) {
    await terminal.out(`Merged into ${output}.\n`)
    return EXIT.ok
  }
  const count = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`
  terminal.err(`${count}:\n${conflicts.map((conflict) => `  ${printable(conflict)}\n`).join('')}`)
  terminal.err(
    written
      ? `Wrote ${output} with what could be merged and ours elsewhere. Settle them there, then delete its list "conflicts".\n`
      : `${output} is as it was. Settle them in one of the two plans, then merge again.\n`,
  )
  return EXIT.refused
}

export const mergeVersions: Subcommand = (command, act) => {
  command
    .argument('<base>', 'what both come from; an empty file where there is nothing')
    .argument('<ours>', 'a plan file, a plan as text, or the layout of one; becomes the merge, as git wants it')
    .argument('<theirs>', 'the other one')
    .option('-o, --output <file>', 'write the merge here and leave ours alone')
    .addHelpText(
      'after',
      examples(
        ['merge base.yaml mine.yaml yours.yaml -o merged.yaml', 'Three texts into a fourth:'],
        ['merge %O %A %B', 'As a merge driver in .git/config (see docs/git.md):'],
      ),
    )
    .action(act(merge))
}
