import { z } from 'zod'
import type { Refusal, Refused } from '../contract/answer.ts'
import { text } from '../text/index.ts'
import { type AnyDefinition, COMMANDS, JOURNAL_COMMANDS, type JournalCommand } from './catalogue.ts'
import { inputProblem } from './input-problem.ts'
import { refuse } from './refuse.ts'

/** A command whose input its schema has let through. */
export type ReadCommand = { definition: AnyDefinition; input: Record<string, unknown> }

const batchSchema = z.strictObject({
  commands: z.array(z.unknown()).min(1),
  title: z.string().trim().min(1).max(255).optional(),
})
const nothingSchema = z.strictObject({})
export type Batch = z.infer<typeof batchSchema>

export type Reading =
  | { kind: 'command'; command: ReadCommand }
  | { kind: 'batch'; batch: Batch }
  | { kind: 'journal'; name: JournalCommand }
  | { kind: 'malformed'; answer: Refused }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Absent and null mean the same: not given (commands.md, catalogue). */
const withoutNulls = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const invalid = (field: string, problem: string): Refusal => ({
  ...refuse('input/invalid', field, { field, problem }),
  problem,
})

const describeIssue = (issue: z.core.$ZodIssue): Refusal[] => {
  const path = issue.path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  )
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => invalid(path ? `${path}.${key}` : key, text.input.unknownField))
    : [invalid(path, issue.message)]
}

const malformed = (command: string | null, refusals: Refusal[]): Reading => ({
  kind: 'malformed',
  answer: { ok: false, command, refusals },
})

/** Checks the form of a command: name known, fields as its schema says. Malformed input has the one code `input/invalid`. */
export const readCommand = (raw: unknown): Reading => {
  if (!isObject(raw)) return malformed(null, [invalid('command', text.input.notACommand)])
  const { command: name, ...rest } = raw
  if (typeof name !== 'string') return malformed(null, [invalid('command', text.input.noName)])
  const definition = COMMANDS.get(name)
  const journal = JOURNAL_COMMANDS.find((known) => known === name)
  const schema = definition?.input ?? (name === 'plan.batch' ? batchSchema : journal && nothingSchema)
  if (!schema) return malformed(name, [invalid('command', text.input.noCommand(name))])
  const read = schema.safeParse(withoutNulls(rest), { error: inputProblem })
  if (!read.success) return malformed(name, read.error.issues.flatMap(describeIssue))
  if (definition) return { kind: 'command', command: { definition, input: read.data as Record<string, unknown> } }
  return journal ? { kind: 'journal', name: journal } : { kind: 'batch', batch: read.data as Batch }
}
