import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Checker } from '../../shared/checks/checker.ts'
import { type Finding, keyOf } from '../../shared/checks/finding.ts'
import { fixOf } from '../../shared/checks/fix.ts'
import { execute } from '../../shared/commands/execute.ts'
import { attachmentsMustShareRegion, mustBePlaceable } from '../../shared/commands/link-placement.ts'
import { SEVERITY_OF } from '../../shared/model/check-code.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { VIEWS } from '../../shared/routing/view.ts'
import { generatePlan } from '../../shared/sample/generate.ts'
import { startPlan, wishes } from '../commands/arbitrary-commands.ts'
import { run, testContext } from '../commands/support.ts'
import { anyEdit, anyPlan, edited } from '../routing/random-plan.ts'
import { NAIVE_CODES, naiveFindings } from './naive.ts'

const view = fc.constantFrom(...VIEWS)
const findingsIn = (plan: Plan) => new Checker().check(plan, 'planned')
const NEW_ID = 'bbbbbbbb-0000-4000-8000-000000000001'

/** A filter's findings are one for each direction. */
const linesOf = (finding: Finding) =>
  finding.entries.map((entry) => {
    const at = finding.code.startsWith('filter/') ? ` ${finding.part}` : ''
    return `${finding.code} ${finding.subjectId}${at} ${entry}`
  })

test('overlaps, ties and filter entries are those that comparing everything with everything finds', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const found = findingsIn(plan).filter(({ code }) => NAIVE_CODES.includes(code))
      expect(new Set(found.flatMap(linesOf))).toEqual(naiveFindings(plan))
    }),
    { numRuns: 1500 },
  )
})

test('a checker that has seen earlier versions of the plan finds what a new one finds', () => {
  fc.assert(
    fc.property(anyPlan, fc.array(fc.tuple(anyEdit, view), { maxLength: 6 }), (start, edits) => {
      const checker = new Checker()
      let plan = start
      checker.check(plan, 'planned')
      for (const [edit, at] of edits) {
        plan = edited(plan, edit)
        expect(checker.check(plan, at)).toEqual(new Checker().check(plan, at))
      }
    }),
    { numRuns: 150 },
  )
})

test('a run that is given up half-way changes nothing of what the next one finds', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, fc.nat(400), (given, next, after) => {
      const checker = new Checker()
      const steps = checker.steps(given, 'planned')
      for (let step = 0; step < after && !steps.next().done; step++);
      expect(checker.check(next, 'planned')).toEqual(findingsIn(next))
    }),
    { numRuns: 150 },
  )
})

test('every fix that is offered ends its finding and brings no new error', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const findings = findingsIn(plan)
      const errors = new Set(findings.filter(({ code }) => SEVERITY_OF[code] === 'error').map(keyOf))
      for (const finding of findings) {
        const fix = fixOf(plan, finding, () => NEW_ID)
        if (fix === null) continue
        const after = findingsIn(run(plan, fix.command))
        expect(after.map(keyOf), fix.title).not.toContain(keyOf(finding))
        const worse = after.filter((each) => SEVERITY_OF[each.code] === 'error' && !errors.has(keyOf(each)))
        expect(worse.map(keyOf), `${finding.code}: ${fix.title}`).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

describe('what the rules would refuse of an InterLink is found, and nothing else', () => {
  const PLACEMENT = {
    'pop/region-mismatch': 'rules/region-mismatch',
    'link/region-mismatch': 'rules/region-mismatch',
    'pop/bandwidth-unavailable': 'rules/bandwidth-not-offered',
    'connection/capacity-exceeded': 'rules/over-capacity',
    'connection/vlan-taken': 'rules/vlan-taken',
  } as const
  const refusedCodes = (plan: Plan): Set<string> =>
    new Set(
      Object.values(plan.links)
        .flatMap((link) => [...mustBePlaceable(plan, link), ...attachmentsMustShareRegion(plan, link, link.region)])
        .map(({ code }) => PLACEMENT[code as keyof typeof PLACEMENT]),
    )

  test('in generated plans whose InterLinks are moved about', () => {
    const change = fc.record(
      {
        region: fc.constantFrom('fr-par', 'nl-ams', 'pl-waw'),
        bandwidthMbps: fc.constantFrom(50, 300, 10_000, 25_000),
        vlan: fc.integer({ min: 100, max: 104 }),
        connectionId: fc.constant('aaaaaaaa-0000-4000-8000-000000000009'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.integer(), fc.array(change, { minLength: 1, maxLength: 12 }), (seed, changes) => {
        const made = generatePlan({ links: 12, seed }, '00000000-0000-4000-8000-000000000000' as never)
        const port = {
          id: 'aaaaaaaa-0000-4000-8000-000000000009' as never,
          name: 'port',
          popId: null,
          bandwidthMbps: 10_000,
          vlanStart: null,
          vlanEnd: null,
          imported: null,
        }
        const links = Object.values(made.links).map((link, i) => ({ ...link, ...changes[i] }) as typeof link)
        const plan: Plan = {
          ...made,
          connections: { ...made.connections, [port.id]: port },
          links: Object.fromEntries(links.map((link) => [link.id, link])),
        }
        const known: string[] = Object.values(PLACEMENT)
        const found = findingsIn(plan).map(({ code }) => code)
        expect(new Set(found.filter((code) => known.includes(code)))).toEqual(refusedCodes(plan))
      }),
      { numRuns: 100 },
    )
  })
})

test('a plan that commands alone have made breaks no rule', () => {
  // No command refuses these two: they are for the checks alone to say.
  const unruled = ['rules/vlan-outside-range', 'rules/pop-differs-from-connection']
  fc.assert(
    fc.property(wishes(40), (walk) => {
      const context = testContext()
      const plan = walk.reduce((before, wish) => {
        const done = execute(before, wish(before), context)
        return done.ok ? done.plan : before
      }, startPlan())
      const broken = findingsIn(plan).filter(({ code }) => code.startsWith('rules/') && !unruled.includes(code))
      expect(broken.map(keyOf)).toEqual([])
    }),
    { numRuns: 100 },
  )
})
