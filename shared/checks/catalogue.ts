import type { CheckCode } from '../model/check-code.ts'
import { announcementNeverWhitelisted } from './announcement-never-whitelisted.ts'
import { preferredSite } from './announcement-preferred-site.ts'
import { sameFromTwoSites } from './announcement-same-from-two-sites.ts'
import { connectionNearlyUsed } from './capacity-connection-nearly-used.ts'
import { communityContradictsLength } from './community-contradicts-length.ts'
import { communityTie } from './community-tie.ts'
import type { Check } from './define.ts'
import { filterDefaultRoute } from './filter-default-route.ts'
import { filterEntryCovered } from './filter-entry-covered.ts'
import { filterEntryUnused } from './filter-entry-unused.ts'
import { filterWiderThanAnnounced } from './filter-wider-than-announced.ts'
import { filterWrongVersion } from './filter-wrong-version.ts'
import { linkOrderEnded } from './link-order-ended.ts'
import { linkUnconnected } from './link-unconnected.ts'
import { networkNeverWhitelisted } from './network-never-whitelisted.ts'
import { overlapSiteSite } from './overlap-site-site.ts'
import { overlapSiteVpc } from './overlap-site-vpc.ts'
import { overlapSummaryCoversSubnet } from './overlap-summary-covers-subnet.ts'
import { overlapVpcVpc } from './overlap-vpc-vpc.ts'
import { overlapWithinVpc } from './overlap-within-vpc.ts'
import { policyMissingForVersion } from './policy-missing-for-version.ts'
import { policyUnused } from './policy-unused.ts'
import { policyVersionNotAnnounced } from './policy-version-not-announced.ts'
import { prefixReserved } from './prefix-reserved.ts'
import { nothingLetThrough } from './propagation-nothing-let-through.ts'
import { propagationOff } from './propagation-off.ts'
import { reachDifferentPaths } from './reach-different-paths.ts'
import { reachOneWay } from './reach-one-way.ts'
import { redundancyOnePop } from './redundancy-one-pop.ts'
import { redundancyOneProvider } from './redundancy-one-provider.ts'
import { redundancySingleLink } from './redundancy-single-link.ts'
import { regionWithoutVpc } from './region-without-vpc.ts'
import { bandwidthNotOffered } from './rules-bandwidth-not-offered.ts'
import { organizationMismatch } from './rules-organization-mismatch.ts'
import { overCapacity } from './rules-over-capacity.ts'
import { policyInWrongSlot } from './rules-policy-in-wrong-slot.ts'
import { popDiffersFromConnection } from './rules-pop-differs-from-connection.ts'
import { propagationWithoutPolicy } from './rules-propagation-without-policy.ts'
import { propagationWithoutVpc } from './rules-propagation-without-vpc.ts'
import { regionMismatch } from './rules-region-mismatch.ts'
import { unknownValue } from './rules-unknown-value.ts'
import { unresolvedReference } from './rules-unresolved-reference.ts'
import { vlanOutsideRange } from './rules-vlan-outside-range.ts'
import { vlanTaken } from './rules-vlan-taken.ts'

/** Every check by its code: a code without its check, or under another one's, is a compile error. */
const BY_CODE = {
  'propagation/nothing-let-through': nothingLetThrough,
  'propagation/off': propagationOff,
  'announcement/never-whitelisted': announcementNeverWhitelisted,
  'announcement/network-never-whitelisted': networkNeverWhitelisted,
  'announcement/same-from-two-sites': sameFromTwoSites,
  'announcement/preferred-site': preferredSite,
  'filter/entry-unused': filterEntryUnused,
  'filter/entry-covered': filterEntryCovered,
  'filter/wider-than-announced': filterWiderThanAnnounced,
  'filter/default-route': filterDefaultRoute,
  'filter/wrong-version': filterWrongVersion,
  'policy/missing-for-version': policyMissingForVersion,
  'policy/version-not-announced': policyVersionNotAnnounced,
  'policy/unused': policyUnused,
  'overlap/site-vpc': overlapSiteVpc,
  'overlap/summary-covers-subnet': overlapSummaryCoversSubnet,
  'overlap/vpc-vpc': overlapVpcVpc,
  'overlap/site-site': overlapSiteSite,
  'overlap/within-vpc': overlapWithinVpc,
  'reach/one-way': reachOneWay,
  'reach/different-paths': reachDifferentPaths,
  'redundancy/single-link': redundancySingleLink,
  'redundancy/one-pop': redundancyOnePop,
  'redundancy/one-provider': redundancyOneProvider,
  'community/tie': communityTie,
  'community/contradicts-length': communityContradictsLength,
  'rules/propagation-without-vpc': propagationWithoutVpc,
  'rules/propagation-without-policy': propagationWithoutPolicy,
  'rules/region-mismatch': regionMismatch,
  'rules/organization-mismatch': organizationMismatch,
  'rules/policy-in-wrong-slot': policyInWrongSlot,
  'rules/over-capacity': overCapacity,
  'rules/vlan-taken': vlanTaken,
  'rules/vlan-outside-range': vlanOutsideRange,
  'rules/pop-differs-from-connection': popDiffersFromConnection,
  'rules/bandwidth-not-offered': bandwidthNotOffered,
  'rules/unresolved-reference': unresolvedReference,
  'rules/unknown-value': unknownValue,
  'capacity/connection-nearly-used': connectionNearlyUsed,
  'prefix/reserved': prefixReserved,
  'region/without-vpc': regionWithoutVpc,
  'link/unconnected': linkUnconnected,
  'link/order-ended': linkOrderEnded,
} satisfies { [C in CheckCode]: { code: C } }

/** A check as those use it who run all of them: whoever calls it hands it the things of its scope. */
export type AnyCheck = Check<CheckCode>

export const CHECKS: Record<CheckCode, AnyCheck> = BY_CODE as unknown as Record<CheckCode, AnyCheck>
