import { describe, expect, test } from 'vitest'
import { type ImportChoice, TAKE_ALL } from '../../../shared/formats/import/review.ts'
import { reviewImport } from '../../../shared/formats/import/review-import.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { newPlan, type Plan } from '../../../shared/model/plan.ts'
import { run } from '../../commands/support.ts'
import { apiLink, apiPolicy, apiRoute, apiVpc, file, imported, recordedFile, uuid } from '../../support/account.ts'

const empty = newPlan(uuid(0) as PlanId, 'account')
const gone = (plan: Plan, ...files: Parameters<typeof reviewImport>[1]) =>
  reviewImport(plan, files).review.things.flatMap(({ change, kind, name }) =>
    change === 'gone' ? [`${kind} ${name}`] : [],
  )
const taken = (plan: Plan, choice: Partial<ImportChoice>, ...files: Parameters<typeof reviewImport>[1]): Plan => {
  const { command } = reviewImport(plan, files, { ...TAKE_ALL, ...choice })
  return command === null ? plan : run(plan, command)
}

describe('what is gone', () => {
  const plan = imported(empty, file('links', [apiLink(1), apiLink(2)]), file('vpcs', [apiVpc(3)]))

  test('is what a complete listing no longer has', () => {
    expect(gone(plan, file('links', { links: [apiLink(1)], total_count: 1 }))).toEqual(['links link-2'])
    expect(gone(plan, file('links', [apiLink(1)]))).toEqual(['links link-2'])
  })

  test('is nothing, by a page of several', () => {
    expect(gone(plan, file('links', { links: [apiLink(1)], total_count: 2 }))).toEqual([])
  })

  test('is found by pages in files of their own', () => {
    const pages = [4, 5].map((n) => file(`page-${n}`, { links: [apiLink(n)], total_count: 2 }))
    expect(gone(plan, ...pages)).toEqual(['links link-1', 'links link-2'])
  })

  test('is nothing, by single things', () => {
    expect(gone(plan, file('link', apiLink(1)))).toEqual([])
  })

  test('is nothing in regions and projects that were not asked for', () => {
    const elsewhere = { links: [apiLink(9, { region: 'nl-ams' })], total_count: 1 }
    expect(gone(plan, file('links', elsewhere))).toEqual([])
    expect(gone(plan, file('links', { links: [apiLink(9, { project_id: uuid(77) })], total_count: 1 }))).toEqual([])
  })

  test('is all of a region, by an empty listing whose file is named after the region', () => {
    expect(gone(plan, file('links.json', { links: [], total_count: 0 }))).toEqual([])
    expect(gone(plan, file('fr-par.links.json', { links: [], total_count: 0 }))).toEqual([
      'links link-1',
      'links link-2',
    ])
  })

  test('is never what was drawn in the plan, or came with the app', () => {
    const drawn = run(plan, { command: 'vpc.create', name: 'drawn', region: 'fr-par' })
    expect(gone(drawn, file('vpcs', [apiVpc(3)]))).toEqual([])
    expect(gone(plan, recordedFile('pops.json'))).toEqual([])
  })

  test('counts custom routes, though the listing has others as well', () => {
    const before = imported(empty, file('a', [apiVpc(1), apiRoute(2), apiRoute(3)]))
    const route = (last: number) => ({ route: apiRoute(last), nexthop_ip: null })
    const managed = { route: apiRoute(5, { is_read_only: true }), nexthop_ip: null }
    expect(gone(before, file('routes', { routes: [route(2), managed], total_count: 2 }))).toEqual([
      'routes to the firewall',
    ])
  })

  test('stays unless it is asked for; then InterLinks let go of it', () => {
    const linked = imported(
      empty,
      file('a', [apiVpc(3), apiLink(1, { vpc_id: uuid(3), enable_route_propagation: true })]),
    )
    const others = file('fr-par.vpcs', { vpcs: [], total_count: 0 })
    expect(taken(linked, {}, others)).toEqual(linked)
    const next = taken(linked, { remove: ['vpcs'] }, others)
    expect(next.vpcs).toEqual({})
    expect(next.links[uuid(1)]).toMatchObject({ vpcId: null, enableRoutePropagation: false })
  })

  test('of every kind can be taken out', () => {
    const whole = imported(
      empty,
      file('a', [apiVpc(1), apiRoute(2), apiPolicy(3), apiLink(4, { routing_policy_v4_id: uuid(3) })]),
    )
    const nothing = ['links', 'routing_policies', 'routes', 'vpcs'].map((key) =>
      file(`fr-par.${key}.json`, { [key]: [], total_count: 0 }),
    )
    const next = taken(whole, { remove: ['links', 'policies', 'routes', 'vpcs'] }, ...nothing)
    expect(next).toEqual(empty)
  })
})

describe('a group that is left out', () => {
  const files = [file('a', [apiVpc(1), apiLink(2, { vpc_id: uuid(1) })])]

  test('is not taken; what refers to it remembers it', () => {
    const plan = taken(empty, { leave: [{ kind: 'vpcs', change: 'new' }] }, ...files)
    expect(plan.vpcs).toEqual({})
    expect(plan.links[uuid(2)]).toMatchObject({ vpcId: null, imported: { dangling: { vpcId: uuid(1) } } })
    expect(taken(plan, {}, ...files)).toEqual(taken(empty, {}, ...files))
  })

  test('of changes stays as it was', () => {
    const plan = taken(empty, {}, ...files)
    const renamed = file('b', [apiVpc(1, { name: 'renamed' }), apiLink(2, { vpc_id: uuid(1), name: 'renamed' })])
    const next = taken(plan, { leave: [{ kind: 'vpcs', change: 'changed' }] }, renamed)
    expect(next.vpcs).toEqual(plan.vpcs)
    expect(next.links[uuid(2)]!.name).toBe('renamed')
  })
})

test('of a long list that changes, how many entries come and how many go is told before the first of them', () => {
  const filter = (from: number, count: number) => Array.from({ length: count }, (_, i) => `10.${from + i}.0.0/16`)
  const before = imported(empty, file('a', [apiPolicy(1, { prefix_filter_in: filter(0, 40) })]))
  const { review } = reviewImport(before, [file('b', [apiPolicy(1, { prefix_filter_in: filter(30, 12) })])])
  expect(review.things[0]!.fields[0]!.after).toMatch(
    /^\+2 −30: \+ 10\.40\.0\.0\/16, \+ 10\.41\.0\.0\/16, − 10\.0\.0\.0\/16/,
  )
})
