import { text } from '../../shared/text/index.ts'
import { CallError } from './exit-code.ts'

/** The one thing of `things` that `wanted` names, by id or by name. `noun` says what they are in messages: "VPC". */
export function findThing<T extends { id: string; name: string }>(
  things: Record<string, T>,
  wanted: string,
  noun: string,
): T {
  const all = Object.values(things)
  const byId = all.find(({ id }) => id === wanted.toLowerCase())
  if (byId !== undefined) return byId
  const named = all.filter(({ name }) => name === wanted)
  if (named.length > 1)
    throw new CallError(
      `There are ${named.length} with the name ${wanted}, each a ${noun}.`,
      `Give the id: ${text.list(named.map(({ id }) => id))}.`,
    )
  if (named[0] !== undefined) return named[0]
  const names = all.map(({ name }) => name)
  throw new CallError(
    `${noun} ${wanted} is not in this plan.`,
    names.length === 0 ? 'The plan has none.' : `There are: ${text.list(names)}.`,
  )
}
