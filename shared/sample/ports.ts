import type { Connection } from '../model/catalogue.ts'
import type { Region } from '../model/common.ts'
import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Random } from './random.ts'
import * as make from './things.ts'

export type Port = Pick<Link, 'popId' | 'bandwidthMbps' | 'partnerId' | 'connectionId' | 'vlan'>

const USUAL_BANDWIDTHS = [50, 100, 200, 500, 1000, 2000, 5000, 10000]
const FIRST_VLAN = 100
const LINKS_PER_CONNECTION = 6

/** Hands out places at PoPs within rule 11: bandwidths on offer, port speed not exceeded, every VLAN once. */
export class Ports {
  readonly connections: Connection[] = []
  private readonly random: Random
  private readonly plan: Plan
  private readonly open = new Map<Region, { connection: Connection; links: number; freeMbps: number }>()

  constructor(random: Random, plan: Plan) {
    this.random = random
    this.plan = plan
  }

  hosted(region: Region): Port {
    const pop = this.pop(region)
    return {
      popId: pop.id,
      bandwidthMbps: this.bandwidth(pop.availableLinkBandwidthsMbps),
      partnerId: this.random.pick(Object.values(this.plan.partners)).id,
      connectionId: null,
      vlan: this.random.between(2, 4000),
    }
  }

  selfHosted(region: Region): Port {
    let current = this.open.get(region)
    if (!current || current.links === LINKS_PER_CONNECTION || current.freeMbps < USUAL_BANDWIDTHS[0]!) {
      const pop = this.pop(region)
      const bandwidthMbps = this.random.pick([10000, 100000])
      const connection = make.connection(this.random.uuid(), {
        name: `${pop.city.toLowerCase()}-port-${this.connections.length + 1}`,
        popId: pop.id,
        bandwidthMbps,
        vlanStart: FIRST_VLAN,
        vlanEnd: FIRST_VLAN + 999,
      })
      this.connections.push(connection)
      current = { connection, links: 0, freeMbps: bandwidthMbps }
      this.open.set(region, current)
    }
    const { connection, freeMbps } = current
    const offered = this.plan.pops[connection.popId!]!.availableLinkBandwidthsMbps.filter((mbps) => mbps <= freeMbps)
    const bandwidthMbps = this.bandwidth(offered)
    current.freeMbps -= bandwidthMbps
    return {
      popId: connection.popId,
      bandwidthMbps,
      partnerId: null,
      connectionId: connection.id,
      vlan: FIRST_VLAN + current.links++,
    }
  }

  private pop(region: Region) {
    return this.random.pick(
      Object.values(this.plan.pops).filter(
        (pop) => pop.region === region && pop.availableLinkBandwidthsMbps.length > 0,
      ),
    )
  }

  private bandwidth(offered: number[]): number {
    return this.random.pick(USUAL_BANDWIDTHS.filter((mbps) => offered.includes(mbps)))
  }
}
