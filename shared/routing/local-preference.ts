import type { Community } from '../model/site.ts'

/**
 * D6: what a site's BGP community on an announced prefix makes of its local preference in the VPC's route table. The numbers
 * are read off the community values; no community counts as medium, BGP's usual default.
 */
export const LOCAL_PREFERENCES: Record<Community, { community: string; localPreference: number }> = {
  low: { community: '12876:42050', localPreference: 50 },
  medium: { community: '12876:42100', localPreference: 100 },
  high: { community: '12876:42200', localPreference: 200 },
}

export const localPreference = (community: Community | null): number =>
  LOCAL_PREFERENCES[community ?? 'medium'].localPreference
