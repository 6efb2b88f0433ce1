import { parseAddress } from '../model/address.ts'
import type { Plan } from '../model/plan.ts'
import { type Prefix, parsePrefix } from '../model/prefix.ts'
import { text } from '../text/index.ts'
import { hostPrefix } from './holders.ts'
import type { Network } from './network.ts'
import type { Source, Target } from './trace.ts'

export type EndProblem = { readonly message: string; readonly hint: string }
export type ReadEnd<E> = { ok: true; end: E } | { ok: false; problem: EndProblem }

/**
 * Reads an end as people write it: a name or id (`HQ`, `vpc:prod`), an address or prefix (`10.1.0.5`, `2001:db8::/48`), or both
 * with a colon between (`HQ:10.1.0.5`, `vpc:prod:2001:db8::1`). Names may hold colons: the longest name that exists is meant.
 */
export function readTarget(plan: Plan, written: string): ReadEnd<Target> {
  const said = written.trim()
  if (said === '') return { ok: false, problem: text.trace.ends.empty }
  const whole = networksNamed(plan, said)
  if (whole.length > 1) return { ok: false, problem: text.trace.ends.ambiguous(said) }
  if (whole.length === 1) return { ok: true, end: { network: whole[0]!, prefix: null } }
  const address = readAddress(said)
  if (address !== null && 'prefix' in address) return { ok: true, end: { network: null, prefix: address.prefix } }
  return readBoth(plan, said) ?? { ok: false, problem: address ?? text.trace.ends.unknown(said) }
}

/** As `readTarget`; traffic starts in one network, which has to be named. */
export function readSource(plan: Plan, written: string): ReadEnd<Source> {
  const read = readTarget(plan, written)
  if (!read.ok) return read
  const { network, prefix } = read.end
  if (network === null) return { ok: false, problem: text.trace.ends.needsNetwork(written.trim()) }
  return { ok: true, end: { network, prefix } }
}

/** Null where no part before a colon names a network. */
function readBoth(plan: Plan, said: string): ReadEnd<Target> | null {
  let problem: EndProblem | null = null
  for (let colon = said.lastIndexOf(':'); colon > 0; colon = said.lastIndexOf(':', colon - 1)) {
    const name = said.slice(0, colon).trim()
    const networks = networksNamed(plan, name)
    if (networks.length === 0) continue
    const rest = said.slice(colon + 1).trim()
    const address = readAddress(rest)
    if (address !== null && 'prefix' in address) {
      if (networks.length > 1) return { ok: false, problem: text.trace.ends.ambiguous(name) }
      return { ok: true, end: { network: networks[0]!, prefix: address.prefix } }
    }
    const { hint } = text.trace.ends.unknown(said)
    problem ??= address ?? { message: text.trace.ends.address(rest), hint }
  }
  return problem === null ? null : { ok: false, problem }
}

/** An address is the longest prefix around it. Null where the text is not even meant as one. */
function readAddress(said: string): { prefix: Prefix } | EndProblem | null {
  const address = parseAddress(said)
  if (address !== null) return { prefix: hostPrefix(address) }
  if (!said.includes('/')) return null
  const read = parsePrefix(said)
  if (read.ok) return { prefix: read.prefix }
  const { suggestion } = read.problem
  if (suggestion === null) return null
  return { message: text.prefixProblem(read.problem), hint: text.trace.ends.correct(suggestion) }
}

function networksNamed({ vpcs, sites }: Plan, said: string): Network[] {
  const wanted = (kind: string) => (said.startsWith(`${kind}:`) ? said.slice(kind.length + 1) : said)
  const isOne = (kind: string, { id, name }: { id: string; name: string }) =>
    name === said || name === wanted(kind) || id === wanted(kind).toLowerCase()
  return [
    ...Object.values(vpcs).flatMap((vpc): Network[] => (isOne('vpc', vpc) ? [{ kind: 'vpc', id: vpc.id }] : [])),
    ...Object.values(sites).flatMap((site): Network[] => (isOne('site', site) ? [{ kind: 'site', id: site.id }] : [])),
  ]
}

/** How an end is written so that it is read again as the same one: by its network's name or, where others are in the way, its id. */
export function writeEnd(plan: Plan, end: Source | Target): string {
  const { network, prefix } = end
  const address = prefix === null ? null : addressText(prefix)
  if (network === null) return address ?? ''
  const withName = (name: string) => (address === null ? name : `${name}:${address}`)
  const named = withName((network.kind === 'vpc' ? plan.vpcs : plan.sites)[network.id]?.name ?? network.id)
  const read = readTarget(plan, named)
  const isMeant = read.ok && read.end.network?.id === network.id && read.end.prefix?.text === prefix?.text
  return isMeant ? named : withName(`${network.kind}:${network.id}`)
}

/**
 * How each network by itself is written, VPCs first: by its name, or by kind and id where others have the same name. Of all at
 * once, since a plan has thousands.
 */
export function writtenNetworks({ vpcs, sites }: Plan): { network: Network; written: string }[] {
  const named = [
    ...Object.values(vpcs).map(({ id, name }) => ({ network: { kind: 'vpc', id } satisfies Network, name })),
    ...Object.values(sites).map(({ id, name }) => ({ network: { kind: 'site', id } satisfies Network, name })),
  ]
  const counts = new Map<string, number>()
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  return named.map(({ network, name }) => ({
    network,
    written: counts.get(name) === 1 ? name : `${network.kind}:${network.id}`,
  }))
}

/** The longest prefixes are addresses to people. */
export const addressText = ({ text: written, version, length }: Prefix): string =>
  length === (version === 4 ? 32 : 128) ? written.slice(0, written.lastIndexOf('/')) : written
