import { join } from 'node:path'
import { BUILTIN_PARTNERS, BUILTIN_POPS } from '../../shared/model/builtin-catalogue.ts'
import { cli } from '../support/app-driver.ts'

const id = (last: number) => `e2e00000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`

/** What the scenario's plan has beside the sample: a site, InterLinks and a policy that nobody has connected yet. */
export const SPARE = {
  site: { id: id(1), name: 'Marseille plant' },
  link: { id: id(2), name: 'marseille-1' },
  amsterdamLink: { id: id(3), name: 'amsterdam-spare' },
  policy: { id: id(4), name: 'marseille-plant' },
} as const

/** Makes the plan with the command line, as a script would. Its path. */
export function makeScenarioPlan(folder: string): string {
  const path = join(folder, 'scenario.interlink')
  const popIn = (region: string) =>
    BUILTIN_POPS.find((pop) => pop.region === region && pop.availableLinkBandwidthsMbps.includes(1000))!.id
  const link = (thing: { id: string; name: string }, region: string) => ({
    command: 'link.create',
    ...thing,
    region,
    popId: popIn(region),
    partnerId: BUILTIN_PARTNERS[0]!.id,
    bandwidthMbps: 1000,
  })
  const commands = [
    { command: 'site.create', ...SPARE.site, announcements: [{ prefix: '10.70.0.0/16' }] },
    link(SPARE.link, 'fr-par'),
    link(SPARE.amsterdamLink, 'nl-ams'),
    {
      command: 'policy.create',
      ...SPARE.policy,
      region: 'fr-par',
      isIpv6: false,
      prefixFilterIn: ['10.70.0.0/16'],
      prefixFilterOut: ['10.1.0.0/24'],
    },
  ]
  cli(['sample', '--into', path])
  cli(['apply', path, '--atomic'], commands.map((command) => `${JSON.stringify(command)}\n`).join(''))
  return path
}
