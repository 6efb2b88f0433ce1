import type { Plan } from '../../shared/model/plan.ts'
import { canonicalPrefix } from '../../shared/model/prefix.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import type { Network } from '../../shared/trace/network.ts'
import { type Source, type Target, traceOf } from '../../shared/trace/trace.ts'
import { siteId, vpcId } from '../support/plan-builder.ts'
import { type BenchRow, FRAME_MS, leastMs } from './bench.ts'

const site = (name: string): Network => ({ kind: 'site', id: siteId(name) })
const vpc = (name: string): Network => ({ kind: 'vpc', id: vpcId(name) })
const whole = (network: Network): Source => ({ network, prefix: null })

/** A trace beside a frame: people watch it while they choose its ends. Both ways each, every candidate with its reason. */
export function traceRows(plan: Plan): BenchRow[] {
  const routing = computeRouting(plan, 'planned')
  const address: Target = { network: null, prefix: canonicalPrefix('10.1.2.3/32') }
  return [
    row('a VPC to a site of 20 announcements', routing, whole(vpc('vpc-26')), whole(site('site-19')), 1),
    row('a site to an address anywhere', routing, whole(site('site-19')), address, 1),
    row('a VPC to a site of 7 904 announcements', routing, whole(vpc('vpc-0')), whole(site('amazon-ipv4'))),
  ]
}

/** `least`: the bar, where there is one. */
function row(name: string, routing: Routing, from: Source, to: Target, least?: number): BenchRow {
  const ours = leastMs(() => traceOf(routing, from, to), { runs: 11, warmups: 2 })
  const ratio = FRAME_MS / ours
  const shared = { name: `trace: ${name}`, peerName: 'frame', ours, peer: FRAME_MS, unit: 'ms', ratio }
  return least === undefined ? shared : { ...shared, bar: `≥ ${least}`, ok: ratio >= least }
}
