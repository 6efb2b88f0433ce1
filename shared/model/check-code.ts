/**
 * How bad a finding is. `error`: it cannot work, or the rules refuse it; `warning`: probably not meant; `info`: worth a look.
 */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Every check by its code, in the order in which findings are listed within one severity. Each has a page in docs/checks. */
export const SEVERITY_OF = {
  'propagation/nothing-let-through': 'error',
  'propagation/off': 'info',
  'announcement/never-whitelisted': 'warning',
  'announcement/network-never-whitelisted': 'info',
  'announcement/same-from-two-sites': 'warning',
  'announcement/preferred-site': 'info',
  'filter/entry-unused': 'warning',
  'filter/entry-covered': 'info',
  'filter/wider-than-announced': 'info',
  'filter/default-route': 'warning',
  'filter/wrong-version': 'error',
  'policy/missing-for-version': 'warning',
  'policy/version-not-announced': 'info',
  'policy/unused': 'info',
  'overlap/site-vpc': 'error',
  'overlap/summary-covers-subnet': 'info',
  'overlap/vpc-vpc': 'error',
  'overlap/site-site': 'warning',
  'overlap/within-vpc': 'error',
  'reach/one-way': 'warning',
  'reach/different-paths': 'info',
  'redundancy/single-link': 'warning',
  'redundancy/one-pop': 'warning',
  'redundancy/one-provider': 'info',
  'community/tie': 'warning',
  'community/contradicts-length': 'warning',
  'rules/propagation-without-vpc': 'error',
  'rules/propagation-without-policy': 'error',
  'rules/region-mismatch': 'error',
  'rules/organization-mismatch': 'error',
  'rules/policy-in-wrong-slot': 'error',
  'rules/over-capacity': 'error',
  'rules/vlan-taken': 'error',
  'rules/vlan-outside-range': 'error',
  'rules/pop-differs-from-connection': 'error',
  'rules/bandwidth-not-offered': 'warning',
  'rules/unresolved-reference': 'warning',
  'rules/unknown-value': 'warning',
  'capacity/connection-nearly-used': 'warning',
  'prefix/reserved': 'warning',
  'region/without-vpc': 'info',
  'link/unconnected': 'info',
  'link/order-ended': 'warning',
} as const satisfies Record<string, Severity>

export type CheckCode = keyof typeof SEVERITY_OF
export const CHECK_CODES = Object.keys(SEVERITY_OF) as CheckCode[]

export const isCheckCode = (code: string): code is CheckCode => Object.hasOwn(SEVERITY_OF, code)
