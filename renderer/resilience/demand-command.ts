import type { Demand } from '../../shared/model/demand.ts'
import type { Command } from '../store/dialog.ts'

/** Decimal digits, with a point or, as in French, a comma. */
const NUMBER = /^\d+(?:[.,]\d+)?$/

/**
 * The command that makes a pair's demand what was typed, in Mbit/s; nothing typed removes it. Null where that changes nothing.
 */
export function demandCommand(
  typed: string,
  pair: { siteId: string; vpcId: string },
  demand: Demand | null,
): Command | null | 'invalid' {
  const written = typed.trim()
  if (written === '') return demand === null ? null : { command: 'demand.remove', demandId: demand.id }
  const mbps = NUMBER.test(written) ? Number(written.replace(',', '.')) : 0
  if (mbps <= 0) return 'invalid'
  if (mbps === demand?.mbps) return null
  return { command: 'demand.set', ...pair, mbps, ...(demand === null ? {} : { id: demand.id }) }
}
