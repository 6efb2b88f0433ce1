import { describe, expect, test } from 'vitest'
import { codeOfPage, pageOf } from '../../../renderer/checks/check-pages.ts'
import { type CheckRow, checkRows, EVERYTHING } from '../../../renderer/checks/check-rows.ts'
import { Checker } from '../../../shared/checks/checker.ts'
import { CHECK_CODES } from '../../../shared/model/check-code.ts'
import { run } from '../../commands/support.ts'
import { aPlan, policyId, siteId } from '../../support/plan-builder.ts'

const plan = aPlan()
  .site('hq', ['10.9.0.0/25', '10.1.0.0/16'])
  .vpc('prod', ['10.9.0.0/24'])
  .policy('allow', { in: ['10.1.0.0/16', '10.9.0.0/25'], out: ['10.9.0.0/24'] })
  .policy('spare-1')
  .policy('spare-2')
  .link('paris', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating: true })
  .build()
const findings = new Checker().check(plan, 'planned')

const told = (rows: readonly CheckRow[]) =>
  rows.map((row) => {
    if (row.kind === 'group') return `${row.code} ${row.count}`
    if (row.kind === 'staleGroup') return `stale ${row.count}`
    return row.kind === 'stale' ? `stale ${row.subject?.name}` : row.report.subject.name
  })

describe('the list of findings', () => {
  test('has a heading with the count for each check, the worst first', () => {
    expect(told(checkRows(plan, findings, EVERYTHING).rows)).toEqual([
      'overlap/site-vpc 1',
      'hq',
      'redundancy/single-link 1',
      'prod',
      'policy/unused 2',
      'spare-1',
      'spare-2',
    ])
  })

  test('shows only the severities that are wanted, and says how many there are', () => {
    const { rows, shown, all } = checkRows(plan, findings, { ...EVERYTHING, severities: new Set(['error']) })
    expect(told(rows)).toEqual(['overlap/site-vpc 1', 'hq'])
    expect({ shown, all }).toEqual({ shown: 1, all: 4 })
  })

  test.each([
    ['the name of the thing', 'spare-2', ['policy/unused 1', 'spare-2']],
    ['a prefix', '10.9.0.0/25', ['overlap/site-vpc 1', 'hq']],
    ['the title of the check', 'one interlink', ['redundancy/single-link 1', 'prod']],
    ['nothing', 'no such thing', []],
  ])('is filtered by %s', (_what, query, expected) => {
    expect(told(checkRows(plan, findings, { ...EVERYTHING, query }).rows)).toEqual(expected)
  })

  test('leaves out what somebody has accepted, or shows it at the end', () => {
    const accepting = run(plan, {
      command: 'check.suppress',
      code: 'overlap/site-vpc',
      subjectId: siteId('hq'),
      reason: 'Soon gone.',
    })
    expect(told(checkRows(accepting, findings, EVERYTHING).rows)).not.toContain('overlap/site-vpc 1')
    const { rows } = checkRows(accepting, findings, { ...EVERYTHING, suppressed: true })
    expect(told(rows).slice(-2)).toEqual(['overlap/site-vpc 1', 'hq'])
    expect(told(checkRows(accepting, findings, { ...EVERYTHING, suppressed: true, query: 'soon' }).rows)).toHaveLength(
      2,
    )
  })

  test('shows reasons whose finding is gone apart, with those that are suppressed', () => {
    const accepting = run(plan, {
      command: 'check.suppress',
      code: 'prefix/reserved',
      subjectId: siteId('hq'),
      reason: 'It was the lab.',
    })
    expect(told(checkRows(accepting, findings, EVERYTHING).rows)).not.toContain('stale hq')
    const { rows } = checkRows(accepting, findings, { ...EVERYTHING, suppressed: true })
    expect(told(rows).slice(-2)).toEqual(['stale 1', 'stale hq'])
    expect(told(checkRows(accepting, findings, { ...EVERYTHING, suppressed: true, query: 'lab' }).rows)).toEqual([
      'stale 1',
      'stale hq',
    ])
  })

  test('drops what is about a thing that is gone, until the next run', () => {
    const without = run(plan, { command: 'policy.delete', policyId: policyId('spare-1') })
    expect(told(checkRows(without, findings, EVERYTHING).rows)).toContain('policy/unused 1')
  })
})

describe('the page about a check', () => {
  test('is at hand for every check, without its title', async () => {
    for (const code of CHECK_CODES) expect(await pageOf(code)).toMatch(new RegExp(`^\`${code}\` · `))
  })

  test('leads to other checks by links as they are in the files', () => {
    expect(codeOfPage('filter/wider-than-announced', 'default-route.md')).toBe('filter/default-route')
    expect(codeOfPage('community/tie', '../announcement/same-from-two-sites.md')).toBe(
      'announcement/same-from-two-sites',
    )
    expect(codeOfPage('community/tie', 'https://example.com/filter/default-route.md')).toBeNull()
    expect(codeOfPage('community/tie', 'nowhere.md')).toBeNull()
  })
})
