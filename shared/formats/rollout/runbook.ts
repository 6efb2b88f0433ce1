import { plainLine } from '../../model/plain-line.ts'
import type { Plan } from '../../model/plan.ts'
import { byHand } from '../../rollout/by-hand.ts'
import { describePeople, describeStep } from '../../rollout/describe.ts'
import type { CoreCommand, Rollout, Step } from '../../rollout/step.ts'
import type { RouteChange } from '../../routing/diff.ts'
import { text } from '../../text/index.ts'
import { type Asked, askedBy, askedConnection } from './asked.ts'
import { scwCall } from './scw-call.ts'
import { CREATED, callWords, createdVariables } from './scw-script.ts'
import { stepChanges } from './step-words.ts'

/** How many routes a step lists before it says how many more there are. */
const MOST_ROUTES = 12

export type RunbookOptions = {
  /** What the steps start from, as the reader calls it; null: an account that holds nothing yet. */
  baseline: string | null
  /** ISO 8601 date for the head, given by the caller; null leaves it out, so that the same plan gives the same bytes. */
  date: string | null
}

/** A rollout as a Markdown runbook for people: who does what, by which command, which routes come and go, and the way back. */
export const runbookOf = (rollout: Rollout, plan: Pick<Plan, 'name'>, options: RunbookOptions): string => {
  const words = text.rollout.runbook
  const sets = rollout.products.map((product) => `\`${product}FullAccess\``)
  const head = [
    `# ${markdown(words.title(plan.name))}`,
    [
      `${markdown(words.from(options.baseline ?? words.emptyAccount))} · ${text.rollout.stepCount(rollout.steps.length)}`,
      ...(options.date === null ? [] : [`${words.date}: ${options.date}`]),
      `${words.permissionSets}: ${sets.length === 0 ? words.noPermissionSets : sets.join(', ')}`,
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...(rollout.steps.length === 0 ? [words.nothing] : []),
  ]
  const made = createdVariables(rollout.steps)
  const steps = rollout.steps.flatMap((step, i) => [
    ...(step.phase === rollout.steps[i - 1]?.phase
      ? []
      : [`## ${text.rollout.phases[step.phase]}`, text.rollout.phaseNotes[step.phase]]),
    ...stepParts(step, i, rollout.steps[i + 1]?.before ?? rollout.end, made),
  ])
  const leftovers = rollout.leftovers.map(({ reasons }) => `- ${reasons.map(markdown).join(' ')}`)
  const left = leftovers.length === 0 ? [] : [`## ${words.leftovers}`, words.leftoversNote, leftovers.join('\n')]
  return `${[...head, ...steps, ...left].join('\n\n')}\n`
}

const stepParts = (step: Step, i: number, after: Plan, made: ReadonlyMap<string, string>): string[] => {
  const words = text.rollout.runbook
  const people = describePeople(step)
  const said = people ?? stepChanges(step).join('; ')
  const who = people === null ? words.who.you : words.who.people
  return [
    `### ${i + 1}. ${markdown(describeStep(step))}`,
    `- [ ] **${who}**${said === '' ? '' : `: ${markdown(said)}`}`,
    ...(people === null ? [fenced(commandLines(step.before, step.commands, made))] : []),
    ...orderedId(step, made),
    `**${words.routesAfter}**: ${routesText(step)}`,
    ...routeList(step),
    `**${words.wayBack}**:${backText(step)}`,
    ...backCommands(step, after, made),
  ]
}

/** Ids that people write down: of a dedicated connection once it is ordered. */
const orderedId = ({ commands: [command] }: Step, made: ReadonlyMap<string, string>): string[] => {
  if (command!.command !== 'connection.create' || !made.has(String(command!.id))) return []
  return [fenced(askedLine(askedConnection({ id: String(command!.id), name: String(command!.name) })))]
}

const askedLine = ({ variable, what }: Asked): string => `${variable}='' # ${plainLine(what)}`

const routesText = ({ routes: { added, removed } }: Step): string => {
  const words = text.rollout.runbook
  const parts = [
    ...(added.length > 0 ? [words.added(added.length)] : []),
    ...(removed.length > 0 ? [words.removed(removed.length)] : []),
  ]
  return parts.length === 0 ? words.noRouteChange : parts.join(', ')
}

const routeList = ({ routes: { added, removed } }: Step): string[] => {
  const all = [...removed.map((change) => ['−', change] as const), ...added.map((change) => ['+', change] as const)]
  if (all.length === 0) return []
  const shown = all.slice(0, MOST_ROUTES).map(([sign, change]) => `- ${sign} ${markdown(routeText(change))}`)
  const more = all.length - shown.length
  return [[...shown, ...(more > 0 ? [`- ${text.rollout.runbook.more(more)}`] : [])].join('\n')]
}

const routeText = ({ name, destination, nextHop }: RouteChange): string =>
  text.rollout.runbook.route({ table: name, destination, nextHop: nextHop.name })

const backText = ({ back }: Step): string => {
  const words = text.rollout.runbook
  if (back === null) return ` ${words.noWayBack}`
  return back.every((command) => byHand(command) !== null) ? ` ${words.wayBackByHand}` : ''
}

const backCommands = ({ back }: Step, after: Plan, made: ReadonlyMap<string, string>): string[] => {
  const byAccount = (back ?? []).filter((command) => byHand(command) === null)
  return byAccount.length === 0 ? [] : [fenced(commandLines(after, byAccount, made))]
}

/** Commands as a person types them; the ids that creates answer are kept in variables, as in the script. */
const commandLines = (before: Plan, commands: readonly CoreCommand[], made: ReadonlyMap<string, string>): string =>
  commands
    .map((command) => {
      const call = scwCall(before, command)
      if (call === null) return ''
      const words = callWords(call, made).join(' ')
      const asked = askedBy(before, command).map((one) => `${askedLine(one)}\n`)
      const variable = CREATED[command.command] && made.get(String(command.id))
      return asked.join('') + (variable ? `${variable}=$(${words} -o json | jq -r .id)` : words)
    })
    .join('\n')

/** A code block whose fence no text in it can close. */
const fenced = (code: string): string => {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}sh\n${code}\n${fence}`
}

/** A text as Markdown that shows it as it is, on one line. */
const markdown = (said: string): string => plainLine(said).replace(/[\\`*_[\]<>|~&#@]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
