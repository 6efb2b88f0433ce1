import type { Impact, Reached } from '../../shared/routing/impact.ts'
import { text } from '../../shared/text/index.ts'
import { type Highlight, Looks } from '../canvas/highlight/highlight.ts'

type Hop = Impact['added'][number]['nextHop']

const keyOf = ({ id, destination }: Reached): string => `${id} ${destination}`

/**
 * An impact on the topology. Red: networks from which something becomes unreachable, and the InterLinks that carried it; amber:
 * what takes another way, the InterLinks that lose it and those that get it; green: what becomes reachable, and over what. An
 * InterLink that is not drawn yet shows nothing. Null where no way comes or goes.
 */
export function impactHighlight(title: string, impact: Impact): Highlight | null {
  const { added, removed, unreachable, reachable, moved } = impact
  if (unreachable.length + reachable.length + moved.length === 0) return null
  const looks = new Looks()
  const addHop = ({ kind, id }: Hop, look: 'lost' | 'shifted' | 'gained') =>
    kind === 'link' && looks.addLink({ id }, look)

  const lost = new Set(unreachable.map(keyOf))
  for (const { id } of unreachable) looks.add(id, 'lost')
  for (const way of removed) if (lost.has(keyOf(way))) addHop(way.nextHop, 'lost')

  for (const { id, from, to } of moved) {
    looks.add(id, 'shifted')
    for (const hop of [...from, ...to]) addHop(hop, 'shifted')
  }

  const gained = new Set(reachable.map(keyOf))
  for (const { id } of reachable) looks.add(id, 'gained')
  for (const way of added) if (gained.has(keyOf(way))) addHop(way.nextHop, 'gained')

  const legend = [
    { look: 'lost', count: unreachable.length, words: text.confirm.unreachable },
    { look: 'shifted', count: moved.length, words: text.confirm.moved },
    { look: 'gained', count: reachable.length, words: text.confirm.reachable },
  ] as const
  return {
    title,
    looks: looks.record(),
    legend: legend.flatMap(({ look, count, words }) => (count === 0 ? [] : [{ look, label: words(count) }])),
  }
}
