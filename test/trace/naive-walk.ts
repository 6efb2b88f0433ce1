import type { Plan } from '../../shared/model/plan.ts'
import type { View } from '../../shared/routing/view.ts'
import type { Network } from '../../shared/trace/network.ts'
import { naiveLookup, naiveTable } from '../routing/naive.ts'

/**
 * The way of one address once more, from naive tables: at each network the longest prefix, and every one of its next hops. A
 * VPC that is not the first network keeps what an InterLink would take on.
 */
export function naiveSteps(plan: Plan, view: View, from: Network, address: string): string[] {
  const said = new Set<string>()
  const visit = (kind: 'site' | 'vpc', id: string, isFirst: boolean) => {
    const entry = naiveLookup(naiveTable(plan, view, kind, id), address)
    const isKept = kind === 'vpc' && !isFirst
    const end =
      entry === null
        ? 'no-match'
        : entry.origin === 'local'
          ? 'local'
          : entry.origin === 'custom'
            ? 'custom-route'
            : isKept
              ? 'no-transit'
              : 'on'
    said.add(`${id} ${entry?.destination ?? 'none'} ${end}`)
    if (end !== 'on') return
    for (const { id: linkId } of entry!.nextHops) {
      const link = plan.links[linkId]!
      if (kind === 'site') visit('vpc', link.vpcId!, false)
      else visit('site', link.siteId!, false)
    }
  }
  visit(from.kind, from.id, true)
  return [...said].sort()
}
