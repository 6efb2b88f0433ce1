import { localPreference } from '../routing/local-preference.ts'
import type { Learned } from './learned.ts'
import type { PrefixGroup } from './prefix-groups.ts'

/** Who wins a prefix by local preference: all with the highest, as on every router (RFC 4271 9.1.2). */
export type Preferred<From> = { readonly preference: number; readonly from: readonly From[]; readonly stated: boolean }

/** `stated`: whether anyone put a community on the prefix, so that a preference was meant. */
export function preferred<From>({ holders }: PrefixGroup<Learned<From>>): Preferred<From> {
  const preference = Math.max(...holders.map(({ community }) => localPreference(community)))
  return {
    preference,
    from: holders.filter(({ community }) => localPreference(community) === preference).map(({ from }) => from),
    stated: holders.some(({ community }) => community !== null),
  }
}
