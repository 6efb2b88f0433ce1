import type { StepTitle } from '../contract/snapshot.ts'
import { retold, type Text, text } from '../text/index.ts'

/** What a step is called, in the language that is spoken now; a title that somebody gave it stays as it was given. */
export const titleText = (title: StepTitle): string => {
  if ('given' in title) return retold(title.given)
  const { command, subject, more } = title
  const does = Object.hasOwn(text.commands, command) ? text.commands[command as keyof Text['commands']] : command
  return text.stepTitle(does, subject, more)
}

type CommandTitle = Exclude<StepTitle, { given: string }>

const verbOf = ({ command }: CommandTitle) => command.slice(command.indexOf('.') + 1)

/**
 * A batch is called after what it makes, else after what it ends with: what comes before only makes room for that. Where
 * nodes are put is a matter of course. `more`: how many others the same is done to.
 */
export const titleOfBatch = (titles: readonly StepTitle[]): StepTitle => {
  const ours = titles.filter((title) => 'command' in title)
  const telling = ours.filter(({ command }) => command !== 'node.move')
  const main = telling.find((title) => verbOf(title) === 'create') ?? telling.at(-1)
  if (main === undefined) return titles[0]!
  const alike = telling.filter((title) => verbOf(title) === verbOf(main))
  return { ...main, more: main.more + alike.length - 1 }
}
