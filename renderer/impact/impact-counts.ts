import type { Impact } from '../../shared/routing/impact.ts'
import { text } from '../../shared/text/index.ts'

/** What an impact comes to, worst first; empty where no route changes. */
export const impactCounts = ({ added, removed, unreachable, reachable, moved }: Impact): string[] => {
  const told = [
    [unreachable.length, text.confirm.unreachable],
    [moved.length, text.confirm.moved],
    [reachable.length, text.confirm.reachable],
    [removed.length, text.confirm.routesGone],
    [added.length, text.confirm.routesNew],
  ] as const
  return told.flatMap(([count, words]) => (count === 0 ? [] : [words(count)]))
}
