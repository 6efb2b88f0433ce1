import { plainLine } from '../../model/plain-line.ts'
import type { Plan } from '../../model/plan.ts'
import { describePeople, describeStep } from '../../rollout/describe.ts'
import type { CoreCommand, Rollout, Step } from '../../rollout/step.ts'
import { text } from '../../text/index.ts'
import { askedBy, askedConnection } from './asked.ts'
import { type ScwArgument, type ScwCall, type ScwValue, scwCall } from './scw-call.ts'
import { SCW_LIBRARY } from './scw-library.ts'
import { shellQuote } from './shell-quote.ts'
import { stepWords } from './step-words.ts'

/** What kind of thing a create command makes, as the script's variables and lists name it. */
export const CREATED: Record<string, { variable: string; list: string; filter: string; value: string }> = {
  'vpc.create': { variable: 'vpc', list: 'vpc vpc list', filter: '.name == env.VALUE', value: 'name' },
  'network.create': {
    variable: 'network',
    list: 'vpc private-network list',
    filter: '.name == env.VALUE',
    value: 'name',
  },
  'route.create': {
    variable: 'route',
    list: 'vpc route list',
    filter: '.destination == env.VALUE',
    value: 'destination',
  },
  'policy.create': {
    variable: 'policy',
    list: 'interlink routing-policy list',
    filter: '.name == env.VALUE',
    value: 'name',
  },
  'link.create': { variable: 'link', list: 'interlink link list', filter: '.name == env.VALUE', value: 'name' },
}

/** Which state of an InterLink makes a command needless. */
const ALREADY: Record<string, (command: CoreCommand) => { filter: string; id: unknown }> = {
  'link.attachVpc': ({ vpcId }) => ({ filter: '.vpc_id == env.VALUE', id: vpcId }),
  'link.detachVpc': () => ({ filter: '.vpc_id == null', id: null }),
  'link.attachPolicy': ({ policyId }) => ({ filter: HAS_POLICY, id: policyId }),
  'link.detachPolicy': ({ policyId }) => ({ filter: `${HAS_POLICY} | not`, id: policyId }),
  'link.activatePropagation': () => ({ filter: '.enable_route_propagation', id: null }),
  'link.deactivatePropagation': () => ({ filter: '.enable_route_propagation | not', id: null }),
}
const HAS_POLICY = '[.routing_policy_v4_id, .routing_policy_v6_id, .routing_policy_id] | any(. == env.VALUE)'

/**
 * A rollout as a bash script of `scw` calls: a dry run unless told otherwise; it stops at the first error and where people
 * have to act, and can be run again from the start at any time. `plan` names it. The same rollout gives the same bytes.
 */
export const scwScript = (rollout: Rollout, plan: Pick<Plan, 'name'>): string => {
  const made = createdVariables(rollout.steps)
  const asked = askedOf(rollout.steps)
  const lines = runsOf(rollout).flatMap(({ steps, first, after }) => [
    '',
    ...(steps[0]!.phase === rollout.steps[first - 1]?.phase ? [] : [`# ${text.rollout.phases[steps[0]!.phase]}`, '']),
    ...runLines(
      steps.flatMap((step, i) => [
        `say ${shellQuote(`[${first + i + 1}/${rollout.steps.length}] ${plainLine(stepWords(step))}`)}`,
        ...whereStillThere(step, made, stepLines(step, first + i, made)),
      ]),
      steps,
      after,
      made,
    ),
  ])
  return `${[
    '#!/usr/bin/env bash',
    `# ${text.rollout.runbook.title(plainLine(plan.name))}`,
    '# Names are in single quotes so that nothing in them is expanded.',
    '# shellcheck disable=SC2016',
    'set -euo pipefail',
    '',
    SCW_LIBRARY,
    ...[...made.values()].map((variable) => `${variable}=''`),
    ...[...asked].flatMap(([variable, what]) => askedLines(variable, what)),
    ...takenLines(rollout.steps),
    ...lines,
    '',
    ...createdNames(rollout.steps).map(([name, id]) => `say ${shellQuote(`${name}:`)} "$${made.get(id)}"`),
    `say ${shellQuote(rollout.steps.length === 0 ? text.rollout.runbook.nothing : text.rollout.script.done)}`,
  ].join('\n')}\n`
}

/** Steps that change one InterLink one after the other; every other step is a run of its own. */
type StepRun = { steps: Step[]; first: number; after: Plan }

const runsOf = ({ steps, end }: Rollout): StepRun[] => {
  const runs: StepRun[] = []
  steps.forEach((step, i) => {
    const last = runs.at(-1)
    const after = steps[i + 1]?.before ?? end
    if (last && isChangeOfLink(step) && isChangeOfLink(last.steps[0]!) && last.steps[0]!.subject === step.subject) {
      last.steps.push(step)
      last.after = after
    } else runs.push({ steps: [step], first: i, after })
  })
  return runs
}

const isChangeOfLink = (step: Step): boolean => ALREADY[step.commands[0]!.command] !== undefined

/** A run that would interrupt an InterLink and bring it back is left out where the InterLink is as planned already. */
const runLines = (lines: string[], steps: Step[], after: Plan, made: ReadonlyMap<string, string>): string[] => {
  const link = after.links[steps[0]!.subject]
  if (steps.length < 2 || link === undefined) return lines
  const word = (id: string | null) => (id === null ? "''" : valueWord({ idOf: id }, made))
  const wanted = [link.vpcId, link.routingPolicyV4Id, link.routingPolicyV6Id].map(word)
  return [
    `if is_as_planned ${[word(link.id), shellQuote(link.region), ...wanted, String(link.enableRoutePropagation)].join(' ')}; then`,
    `  say ${shellQuote(`InterLink ${plainLine(link.name)}: ${text.rollout.script.asPlanned}`)}`,
    'else',
    ...lines.map((line) => `  ${line}`),
    'fi',
  ]
}

/**
 * A variable for each thing that gets its id on the way, by the thing's id in the plan. A dedicated connection needs one only
 * where an InterLink is ordered on it.
 */
export const createdVariables = (steps: readonly Step[]): Map<string, string> => {
  const counts = new Map<string, number>()
  const variables = new Map<string, string>()
  const all = steps.flatMap(({ commands }) => commands)
  const used = new Set(all.filter(({ command }) => command === 'link.create').map(({ connectionId }) => connectionId))
  for (const command of all) {
    const created = CREATED[command.command]
    if (command.command === 'connection.create' && used.has(command.id))
      variables.set(
        String(command.id),
        askedConnection({ id: String(command.id), name: String(command.name) }).variable,
      )
    if (!created) continue
    const count = (counts.get(created.variable) ?? 0) + 1
    counts.set(created.variable, count)
    variables.set(String(command.id), `${created.variable}_${count}`)
  }
  return variables
}

/** What the script created, for the person who ran it. */
const createdNames = (steps: readonly Step[]): [heading: string, id: string][] =>
  steps
    .filter(({ commands }) => CREATED[commands[0]!.command] !== undefined)
    .map((step) => [plainLine(describeStep(step)), step.subject])

/** What all steps need from the environment, by its variable. */
const askedOf = (steps: readonly Step[]): Map<string, string> =>
  new Map(
    steps.flatMap(({ before, commands }) =>
      commands.flatMap((command) => askedBy(before, command)).map(({ variable, what }) => [variable, what] as const),
    ),
  )

const askedLines = (variable: string, what: string): string[] => [
  `# ${plainLine(what)}, from the environment`,
  `${variable}="\${${variable.toUpperCase()}:-}"`,
  `if [ -z "$${variable}" ]; then`,
  `  if [ "$apply" = yes ]; then stop ${shellQuote(`${variable.toUpperCase()}: ${plainLine(what)}`)}; fi`,
  `  ${variable}=${variable.toUpperCase()}`,
  'fi',
]

/** What the account has already under the name of something that will be created. */
const takenLines = (steps: readonly Step[]): string[] => {
  const first = steps[0]?.before
  if (first === undefined) return []
  const ids = steps.flatMap(({ commands }) =>
    commands.flatMap((command) => {
      if (CREATED[command.command] === undefined) return []
      const collection = {
        vpc: first.vpcs,
        network: first.networks,
        policy: first.policies,
        link: first.links,
        route: {},
      }[CREATED[command.command]!.variable] as Record<string, { id: string; name: string }>
      return Object.values(collection)
        .filter(({ name }) => name === command.name)
        .map(({ id }) => id)
    }),
  )
  return ids.length === 0 ? [] : [`taken=' ${[...new Set(ids)].join(' ')} '`]
}

/** What makes an InterLink ready to be deleted is left out once it is gone: there is nothing left to ask for its state. */
const whereStillThere = (step: Step, made: ReadonlyMap<string, string>, lines: string[]): string[] => {
  const [command] = step.commands
  const link = step.before.links[String(command!.linkId)]
  const isLast = command!.command === 'link.delete' || step.byHand === 'confirm-deletion'
  if (step.phase !== 'remove' || link === undefined || isLast) return lines
  return [
    `if is_there ${valueWord({ idOf: link.id }, made)} ${shellQuote(link.region)}; then`,
    ...lines.map((line) => `  ${line}`),
    'fi',
  ]
}

const stepLines = (step: Step, i: number, made: ReadonlyMap<string, string>): string[] => {
  const [command] = step.commands
  const link = step.before.links[String(command!.linkId)]
  const people = describePeople(step)
  if (people !== null) {
    const said = shellQuote(plainLine(people))
    const waits = link && { partner: 'await', 'confirm-deletion': 'await_gone' }[step.byHand as string]
    if (waits) return [`${waits} ${valueWord({ idOf: link.id }, made)} ${shellQuote(link.region)} ${said}`]
    const variable = command!.command === 'connection.create' ? made.get(String(command!.id)) : undefined
    return [
      `by_hand ${command!.command.replace('.', '-').toLowerCase()}-${i + 1} ${said}`,
      ...(variable === undefined ? [] : [`given ${variable} ${variable.toUpperCase()}`]),
    ]
  }
  const call = scwCall(step.before, command!)
  return call === null ? [] : [callLine(command!, call, made)]
}

const callLine = (command: CoreCommand, call: ScwCall, made: ReadonlyMap<string, string>): string => {
  const words = callWords(call, made).join(' ')
  const region = `region=${regionOf(call)}`
  const created = CREATED[command.command]
  if (created) {
    const variable = made.get(String(command.id))!
    // What has the name elsewhere, in another VPC or project, is something else.
    const where = call.args.filter(([name]) => name === 'vpc-id' || name === 'project-id')
    const list = ['scw', created.list, ...where.map((arg) => argWord(arg, made)), region].join(' ')
    return `ensure ${variable} ${shellQuote(created.filter)} ${shellQuote(String(command[created.value]))} ${list} -- ${words}`
  }
  const already = ALREADY[command.command]?.(command)
  if (already) {
    const value = already.id === null ? "''" : valueWord({ idOf: String(already.id) }, made)
    const subject = valueWord({ idOf: call.subject! }, made)
    return `unless ${subject} ${regionOf(call)} ${shellQuote(already.filter)} ${value} ${words}`
  }
  if (call.words.at(-1) === 'delete') {
    const list = `scw ${call.words.slice(0, -1).join(' ')} list ${region}`
    return `remove ${valueWord({ idOf: call.subject! }, made)} ${list} -- ${words}`
  }
  return `run ${words}`
}

const regionOf = (call: ScwCall): string => {
  const region = call.args.find(([name]) => name === 'region')?.[1]
  return region && 'text' in region ? shellQuote(region.text) : "''"
}

/** The words of a call as bash; ids of what the script creates are its variables. */
export const callWords = (call: ScwCall, made: ReadonlyMap<string, string>): string[] => [
  'scw',
  ...call.words,
  ...(call.subject === null ? [] : [valueWord({ idOf: call.subject }, made)]),
  ...call.args.map((arg) => argWord(arg, made)),
]

const argWord = ([name, value]: ScwArgument, made: ReadonlyMap<string, string>): string =>
  'text' in value ? shellQuote(`${name}=${value.text}`) : `${name}=${valueWord(value, made)}`

const valueWord = (value: ScwValue, made: ReadonlyMap<string, string>): string => {
  if ('text' in value) return shellQuote(value.text)
  if ('ask' in value) return `"$${value.ask}"`
  const variable = made.get(value.idOf)
  return variable === undefined ? shellQuote(value.idOf) : `"$${variable}"`
}
