import type { Draft } from 'immer'
import type { z } from 'zod'
import type { Consequence, Refusal } from '../contract/answer.ts'
import type { Product } from '../model/access.ts'
import { invariant } from '../model/invariant.ts'
import type { Plan } from '../model/plan.ts'
import type { CommandName } from '../text/en/commands.ts'

/** What a command needs from outside the plan: everything impure, passed in. */
export type Context = {
  /** A new UUID. */
  newId(): string
  /** ISO 8601, UTC. */
  now(): string
}

/** `before` is the plan without the draft's proxies: scans of whole collections read it. */
export type EffectContext = Context & { before: Plan }

/**
 * One command: menus, forms, the boundary check, the CLI and the journal all read this one declaration.
 * `guard` and `effect` are pure; `effect` runs only where `guard` found nothing, so it may take things for granted.
 */
export type CommandDefinition<Name extends CommandName, Input> = {
  /** What it is called in the history is in the text catalogues, under this name. */
  name: Name
  /** Whose permission set it needs; null for the plan's own things (rule 13). */
  product: Product | null | ((input: Input) => readonly Product[])
  /** Fields besides `command`; unknown ones are refused. */
  input: z.ZodType<Input>
  /** The field that names the thing in the answer's `ids`; a create command's own `id` is answered under it. */
  subject?: string
  /** What the history names, where that is not the thing. */
  about?(input: Input): string | null
  /** Whether `id` is made where the input has none. */
  creates?: true
  guard(plan: Plan, input: Input): Refusal[]
  /** Consequences beyond withdrawn routes, which the executor finds by itself. */
  effect(draft: Draft<Plan>, input: Input, context: EffectContext): Consequence[] | undefined
}

export const defineCommand = <const Name extends CommandName, Input>(
  definition: CommandDefinition<Name, Input>,
): CommandDefinition<Name, Input> => definition

/** An input whose `id` was filled in, as `effect` of a create command sees it. */
export const createdId = (input: { id?: string | undefined }): string => {
  invariant(input.id !== undefined, 'a create command reaches its effect with an id')
  return input.id
}
