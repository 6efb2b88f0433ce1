import { type Address, width } from '../model/address.ts'
import { overlaps, type Prefix, prefixOf } from '../model/prefix.ts'
import type { Routing } from '../routing/routing.ts'
import { allNetworks, heldBy, holdsAnyOf, type Network } from './network.ts'

/** In which networks an address is; VPCs first. */
export type HoldersOf = (address: Address) => readonly Network[]

/** An address as the longest prefix around it. */
export const hostPrefix = (address: Address): Prefix => prefixOf(address, width(address.version))

/** Only that network counts. */
export const heldByOne =
  (routing: Routing, network: Network): HoldersOf =>
  (address) =>
    holdsAnyOf(routing, network, hostPrefix(address)) ? [network] : []

/**
 * Any network counts. `within`: where the addresses that will be asked for lie. The prefixes are kept by their text: of a whole
 * plan there may be hundreds of thousands, and as many addresses.
 */
export function heldByAny(routing: Routing, within: Prefix): { holdersOf: HoldersOf; held: Prefix[] } {
  const networks = new Map<string, Network[]>()
  const lengths = new Set<number>()
  const held: Prefix[] = []
  for (const network of allNetworks(routing)) {
    if (!holdsAnyOf(routing, network, within)) continue
    for (const prefix of heldBy(routing, network)) {
      if (!overlaps(prefix, within)) continue
      const known = networks.get(prefix.text)
      if (known === undefined) networks.set(prefix.text, [network])
      else if (!known.includes(network)) known.push(network)
      lengths.add(prefix.length)
      held.push(prefix)
    }
  }
  const holdersOf: HoldersOf = (address) => [
    ...new Set([...lengths].flatMap((length) => networks.get(prefixOf(address, length).text) ?? [])),
  ]
  return { holdersOf, held }
}
