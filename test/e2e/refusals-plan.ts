import { join } from 'node:path'
import { BUILTIN_PARTNERS, BUILTIN_POPS } from '../../shared/model/builtin-catalogue.ts'
import { cli } from '../support/app-driver.ts'

const id = (last: number) => `e2e10000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`
const popNamed = (name: string) => BUILTIN_POPS.find((pop) => pop.displayName === name)!

/** The PoP that the inspector moves an InterLink to, which has not the bandwidth that it has. */
export const SMALL_POP = popNamed('Paris - TeleHouse TH2')
const LARGE_POP = popNamed('Paris - OpCore DC5')
const LARGEST_MBPS = Math.max(...LARGE_POP.availableLinkBandwidthsMbps)

const link = (last: number, name: string, more: Record<string, unknown> = {}) => ({
  command: 'link.create',
  id: id(last),
  name,
  region: 'fr-par',
  popId: LARGE_POP.id,
  partnerId: BUILTIN_PARTNERS[0]!.id,
  bandwidthMbps: 1000,
  ...more,
})

/** The sample, and beside it InterLinks in each situation in which something is refused. Its path. */
export function makeRefusalsPlan(folder: string): string {
  const path = join(folder, 'refusals.interlink')
  const commands = [
    link(1, 'bare'),
    link(2, 'fast', { bandwidthMbps: LARGEST_MBPS }),
    link(3, 'waiting', { status: 'requested' }),
    link(4, 'ours', { organizationId: 'org-a' }),
    link(5, 'unfiltered'),
    { command: 'vpc.create', id: id(6), name: 'theirs', region: 'fr-par', organizationId: 'org-b' },
    { command: 'vpc.create', id: id(7), name: 'quiet', region: 'fr-par' },
    { command: 'network.create', vpcId: id(7), name: 'front', subnets: ['10.200.0.0/24'] },
    { command: 'route.create', vpcId: id(7), destination: '10.201.0.0/24' },
    { command: 'link.attachVpc', linkId: id(5), vpcId: id(7) },
  ]
  cli(['sample', '--into', path])
  cli(['apply', path, '--atomic'], commands.map((command) => `${JSON.stringify(command)}\n`).join(''))
  return path
}
