import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import type { ReasonCode } from '../../shared/routing/reason.ts'
import type { LostTo } from '../../shared/routing/route-table.ts'
import { specificsOf } from '../../shared/routing/specifics.ts'
import { DISPOSITIONS, type Disposition } from '../../shared/trace/disposition.ts'
import { OUTCOMES } from '../../shared/trace/outcomes.ts'
import { aPlan, linkId, type PlanBuilder, vpcId } from '../support/plan-builder.ts'

/** The tables of the document: for each heading the cells of its rows, the code without its quotes. */
function documented(): Record<string, string[][]> {
  const text = readFileSync(new URL('../../docs/outcomes.md', import.meta.url), 'utf8')
  return Object.fromEntries(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const rows = section.split('\n').filter((line) => line.startsWith('| `'))
        const cells = rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')))
        return [section.slice(0, section.indexOf('\n')), cells.map((row) => row.slice(1, -1))]
      }),
  )
}

describe('the table in the documentation', () => {
  test('has every outcome in the order of the code, and no other', () => {
    const codes = Object.entries(documented()).map(([subject, rows]) => [subject, rows.map(([code]) => code)])
    expect(Object.fromEntries(codes)).toEqual(OUTCOMES)
  })

  test('says of every flow whether it arrives, as the code does', () => {
    const said = documented().flow!.map(([code, , arrives]) => [code, arrives === 'yes'])
    const coded = (Object.keys(DISPOSITIONS) as Disposition[]).map((code) => [code, DISPOSITIONS[code].arrives])
    expect(said).toEqual(coded)
  })

  test('explains each in a sentence', () => {
    for (const [code, ...cells] of Object.values(documented()).flat()) {
      expect(
        cells.every((cell) => cell.length > 1),
        `the row of ${code}`,
      ).toBe(true)
    }
  })
})

/** Everything in order, so that one thing at a time can be wrong. */
const inOrder = (link: Parameters<PlanBuilder['link']>[1] = {}, entries = ['10.0.0.0/8']) =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['10.2.0.0/24'])
    .policy('p', { in: entries, out: entries })
    .link('paris', { site: 'hq', vpc: 'prod', policies: ['p'], propagating: true, ...link })

/** Typed by code: a reason without an example here does not compile. */
const BLOCKED: Record<ReasonCode, PlanBuilder> = {
  'link-status': inOrder({ status: 'requested' }),
  'no-site': aPlan().vpc('prod', ['10.2.0.0/24']).link('paris', { vpc: 'prod' }),
  'no-vpc': aPlan().site('hq', ['10.1.0.0/16']).link('paris', { site: 'hq' }),
  'propagation-off': inOrder({ propagating: false }),
  'no-policy': inOrder({ policies: [] }),
  'session-down': inOrder({ status: 'all_down' }),
  'not-whitelisted': inOrder({}, ['192.168.0.0/16']),
}

test.each(OUTCOMES.announcement)('an announcement is blocked: %s', (code) => {
  const exchange = computeRouting(BLOCKED[code].build(), 'planned').link(linkId('paris'))
  const blocked = [...exchange.blocked('in'), ...exchange.blocked('out')]
  expect(blocked.length).toBeGreaterThan(0)
  expect(blocked.map(({ reason }) => reason.code)).toEqual(blocked.map(() => code))
})

const LOST: Record<LostTo, PlanBuilder> = {
  local: inOrder().vpc('prod', ['10.1.0.0/16']),
  custom: inOrder().route('prod', '10.1.0.0/16'),
  'higher-local-preference': inOrder()
    .site('dr', [['10.1.0.0/16', 'high']])
    .link('lille', { site: 'dr', vpc: 'prod', policies: ['p'], propagating: true }),
}

const entryOf = (plan: PlanBuilder, destination: string) => {
  const table = computeRouting(plan.build(), 'planned').vpcTable(vpcId('prod'))
  return { table, entry: table.entries.find((entry) => entry.destination.text === destination)! }
}

test.each(Object.keys(LOST) as LostTo[])('a route to the same prefix loses: %s', (code) => {
  const { losers } = entryOf(LOST[code], '10.1.0.0/16').entry
  expect(losers).toMatchObject([{ nextHop: { id: linkId('paris') }, lostTo: code }])
})

test('a route loses a part of its range to a longer prefix, or all of it: longer-prefix', () => {
  const announcing = (...prefixes: string[]) => inOrder().site('hq', prefixes)
  const part = entryOf(announcing('10.0.0.0/8', '10.1.0.0/16'), '10.0.0.0/8')
  expect(specificsOf(part.table, part.entry)).toMatchObject({
    entries: [{ destination: { text: '10.1.0.0/16' } }, { destination: { text: '10.2.0.0/24' } }],
    takeAll: false,
  })
  const all = entryOf(announcing('10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/10', '10.192.0.0/10'), '10.0.0.0/8')
  expect(specificsOf(all.table, all.entry).takeAll).toBe(true)
})
