import type { Plan } from '../../shared/model/plan.ts'
import { canonicalPrefix } from '../../shared/model/prefix.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import type { View } from '../../shared/routing/view.ts'
import type { Network } from '../../shared/trace/network.ts'
import { type Target, traceOf, type Way } from '../../shared/trace/trace.ts'
import { siteId, vpcId } from '../support/plan-builder.ts'

export const OPEN = { in: ['0.0.0.0/0'], out: ['0.0.0.0/0'] }

export const siteAt = (name: string): Network => ({ kind: 'site', id: siteId(name) })
export const vpcAt = (name: string): Network => ({ kind: 'vpc', id: vpcId(name) })

const asPrefix = (text: string) =>
  canonicalPrefix(text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`)

/** An end by network and address, either of which may be left out of a target. */
export const at = (network: Network, address?: string) => ({
  network,
  prefix: address === undefined ? null : asPrefix(address),
})
export const anywhere = (address: string): Target => ({ network: null, prefix: asPrefix(address) })

export const tracing = (plan: Plan, from: ReturnType<typeof at>, to: Target, view: View = 'planned') =>
  traceOf(computeRouting(plan, view), from, to)

/** A way in a few words: `10.1.0.0/16 but 10.1.2.0/24: delivered over one, two`. */
export const said = (plan: Plan, { flows, refused }: Way): string[] =>
  refused !== null
    ? [refused]
    : flows.map(({ destination, except, disposition, links }) => {
        const but = except.length === 0 ? '' : ` but ${except.map(({ text }) => text).join(', ')}`
        const over = links.size === 0 ? '' : ` over ${[...links].map((id) => plan.links[id]!.name).join(', ')}`
        return `${destination.text}${but}: ${disposition}${over}`
      })
