import { readCommand } from '../../../shared/commands/read-command.ts'
import { refuse } from '../../../shared/commands/refuse.ts'
import type { Answer, RouteChanges } from '../../../shared/contract/answer.ts'
import { NO_IMPACT } from '../../../shared/routing/impact.ts'
import { type PlanSession, refusedInSequence } from '../../service/plan-session.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { readChunks } from '../files.ts'
import { linesOf } from '../lines.ts'
import { reading, writing } from '../opened-plan.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import type { Terminal } from '../terminal.ts'

type Options = { atomic?: boolean; preview?: boolean }

/** One line of input: a command as it was read, or the answer that a line which is not JSON gets. */
type Line = { raw: unknown } | { answer: Answer }

/** With `--atomic`, what was accepted and not kept says so. With `--preview`, every answer says which routes come and go. */
type Printed = Answer & { rolledBack?: true; routes?: RouteChanges }

const previewed = (answer: Answer): Printed => ({
  ...answer,
  routes: (answer.ok && answer.routes) || NO_IMPACT,
})

const run = (terminal: Terminal, plan: string, file: string, { atomic, preview }: Options) => {
  const open = preview ? reading : writing
  return open(terminal, plan, async (session) => {
    const lines = commandLines(linesOf(await readChunks(terminal, file), file === '-' ? 'standard input' : file))
    return atomic
      ? atOnce(terminal, session, await gathered(lines), preview === true)
      : oneByOne(terminal, session, lines, preview === true)
  })
}

/** Each command is kept before its answer is printed, and the next line is read only after that. */
async function oneByOne(terminal: Terminal, session: PlanSession, lines: AsyncIterable<Line>, preview: boolean) {
  const target = preview ? session.simulate() : session
  let code: ExitCode = EXIT.ok
  for await (const line of lines) {
    const answer = 'answer' in line ? line.answer : target.execute(line.raw)
    if (!answer.ok) code = EXIT.refused
    await print(terminal, preview ? previewed(answer) : answer)
  }
  return code
}

async function atOnce(terminal: Terminal, session: PlanSession, read: Line[], preview: boolean): Promise<ExitCode> {
  const lines = read.map(withoutJournal)
  const raws = lines.flatMap((line) => ('raw' in line ? [line.raw] : []))
  const simulation = session.simulate()
  // A line that is refused unread is reason enough to keep nothing; what the others come to is answered all the same.
  const answers = preview
    ? raws.map((raw) => simulation.execute(raw))
    : raws.length < lines.length || raws.length === 0
      ? raws.map((raw) => simulation.run(raw))
      : session.executeAll(raws).answers
  const inOrder = lines.map((line): Printed => ('answer' in line ? line.answer : answers.shift()!))
  const refused = inOrder.some((answer) => !answer.ok)
  for (const answer of inOrder) {
    const shown = preview ? previewed(answer) : answer
    await print(terminal, shown.ok && refused ? { ...shown, rolledBack: true } : shown)
  }
  return refused ? EXIT.refused : EXIT.ok
}

function withoutJournal(line: Line): Line {
  const answer = 'raw' in line ? refusedInSequence(readCommand(line.raw)) : null
  return answer ? { answer } : line
}

const print = (terminal: Terminal, answer: Printed): Promise<void> => terminal.out(`${JSON.stringify(answer)}\n`)

/** Empty lines are not commands and have no answer. */
async function* commandLines(lines: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0
  for await (const text of lines) {
    number++
    if (text.trim() !== '') yield readLine(text, number)
  }
}

const readLine = (text: string, number: number): Line => {
  try {
    return { raw: JSON.parse(text) }
  } catch (error) {
    const problem = `not JSON: ${(error as Error).message}`
    const refusal = refuse('input/invalid', `line ${number}`, { field: `line ${number}`, problem })
    return { answer: { ok: false, command: null, refusals: [refusal] } }
  }
}

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

export const apply: Subcommand = (command, act) => {
  command
    .argument('<plan>', 'the plan file')
    .argument('[file]', 'JSON Lines, one command a line; - is standard input', '-')
    .option('--atomic', 'all or none: if one is refused, nothing is changed')
    .option('--preview', 'change nothing; each answer says which routes would come and go')
    .addHelpText(
      'after',
      `
Answers are JSON Lines in the order of the commands. Exit status: 0 all accepted, 1 something refused,
2 the call or a file is unusable.
${examples(
  ['apply plan.interlink changes.jsonl', 'Run a file of commands:'],
  [`apply plan.interlink --preview <<< '{"command":"link.detachVpc","linkId":"…"}'`, 'See what one would do:'],
)}`,
    )
    .action(act(run))
}
