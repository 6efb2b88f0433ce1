import type { Flow } from './flow.ts'
import { stepsOf } from './walk.ts'

/** Flows that end alike after passing the same networks over the same InterLinks: a site of thousands of prefixes has few. */
export function groupFlows(flows: readonly Flow[]): Flow[][] {
  const groups = new Map<string, Flow[]>()
  for (const flow of flows) {
    const signature = signatureOf(flow)
    const group = groups.get(signature)
    if (group === undefined) groups.set(signature, [flow])
    else group.push(flow)
  }
  return [...groups.values()]
}

function signatureOf({ start, disposition, ends, destination }: Flow): string {
  const steps = start === null ? [] : stepsOf(start)
  return [
    destination.version,
    disposition,
    ...ends.map(({ id }) => id),
    ...steps.map(({ at, entry, end, branches }) =>
      [at.id, entry?.origin, entry?.localPreference, end, ...branches.map(({ linkId }) => linkId)].join(' '),
    ),
  ].join('|')
}
