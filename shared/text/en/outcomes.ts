import type { StoredLinkStatus } from '../../model/link.ts'
import type { ReasonCode } from '../../routing/reason.ts'
import { statusNames } from './names.ts'
import { plural } from './words.ts'

type Named = { name: string }

/** Worded without a tense: the same sentence announces what a change would bring and reports what it brought. */
export const consequences = {
  'link/propagation-deactivated': (a: Named) => `InterLink ${a.name}: route propagation deactivated.`,
  'link/routes-withdrawn': (a: { name: string; count: number }) =>
    `InterLink ${a.name}: ${plural(a.count, 'route', 'routes')} withdrawn.`,
  'link/policy-applied': (a: { name: string; policy: string }) =>
    `InterLink ${a.name}: change to routing policy ${a.policy} applied at once.`,
  'link/vpc-detached': (a: { name: string; vpc: string }) => `InterLink ${a.name}: VPC ${a.vpc} detached.`,
  'link/policy-detached': (a: { name: string; policy: string }) =>
    `InterLink ${a.name}: routing policy ${a.policy} detached.`,
}

/** Why an announcement does not cross an InterLink: the same words in tooltips, the inspector, traces and the CLI. */
export const reasons = {
  'link-status': (a: { status: StoredLinkStatus }) => `The InterLink is ${statusNames[a.status].toLowerCase()}.`,
  'no-site': () => 'No external infrastructure is connected.',
  'no-vpc': () => 'No VPC is attached.',
  'propagation-off': () => 'Route propagation is off.',
  'no-policy': (a: { version: 4 | 6 }) => `No IPv${a.version} routing policy is attached.`,
  'session-down': (a: { version: 4 | 6 }) => `The IPv${a.version} BGP session is down.`,
  'not-whitelisted': (a: { policy: string; nearest: string | null }) =>
    `Routing policy ${a.policy} doesn't let it through${a.nearest === null ? '' : ` (nearest entry: ${a.nearest})`}.`,
} satisfies Record<ReasonCode, unknown>
