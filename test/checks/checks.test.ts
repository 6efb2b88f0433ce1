import { describe, expect, test } from 'vitest'
import { Checker } from '../../shared/checks/checker.ts'
import { drain } from '../../shared/checks/drain.ts'
import { type Finding, keyOf } from '../../shared/checks/finding.ts'
import { fixOf, fixSteps } from '../../shared/checks/fix.ts'
import { thingOf } from '../../shared/checks/things.ts'
import { wordsOf } from '../../shared/checks/words.ts'
import { CHECK_CODES, SEVERITY_OF } from '../../shared/model/check-code.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { run } from '../commands/support.ts'
import { CASES } from './cases.ts'

const NEW_ID = 'bbbbbbbb-0000-4000-8000-000000000001'

const findingsIn = (plan: Plan) => new Checker().check(plan, 'planned')
const errorsIn = (plan: Plan) =>
  findingsIn(plan)
    .filter(({ code }) => SEVERITY_OF[code] === 'error')
    .map(keyOf)

describe.each(CHECK_CODES)('%s', (code) => {
  const { faulty, fine, fixed, subjectId, part = null, entries = [] } = CASES[code]
  const found = findingsIn(faulty).filter((finding) => finding.code === code)
  const finding = found.find((each) => each.subjectId === subjectId && each.part === part) as Finding

  test('is found at the thing, and at the prefixes within it', () => {
    expect(found.map(({ subjectId: id, part: at }) => [id, at])).toContainEqual([subjectId, part])
    expect(finding.entries).toEqual(entries)
    expect(thingOf(faulty, subjectId)).not.toBeNull()
  })

  test('names in its related things only what is in the plan', () => {
    expect(finding.related.filter((id) => thingOf(faulty, id) === null)).toEqual([])
  })

  test('says what is wrong and what to do, with every prefix or their number', () => {
    const { message, hint } = wordsOf(finding)
    expect(message).toMatch(/^\S.*\.$/)
    expect(hint).toMatch(/^\S.*\.$/)
    expect(`${message}${hint}`).not.toMatch(/undefined|null|NaN|\[object/)
    for (const entry of entries) expect(message).toContain(entry)
  })

  test('is not found where just that is right', () => {
    expect(findingsIn(fine).filter((each) => each.code === code)).toEqual([])
  })

  test(fixed ? 'is gone after its fix, which brings no new error' : 'has no fix of one action', () => {
    const fix = fixOf(faulty, finding, () => NEW_ID)
    if (!fixed) {
      expect(fix).toBeNull()
      return
    }
    const after = run(faulty, fix!.command)
    expect(findingsIn(after).map(keyOf)).not.toContain(keyOf(finding))
    const before = new Set(errorsIn(faulty))
    expect(errorsIn(after).filter((key) => !before.has(key))).toEqual([])
  })
})

test('every finding of a run has a key of its own', () => {
  for (const code of CHECK_CODES) {
    const keys = findingsIn(CASES[code].faulty).map(keyOf)
    expect(keys).toHaveLength(new Set(keys).size)
  }
})

test('a fix that the rules refuse now says why: an ordered InterLink keeps its VLAN', () => {
  const { faulty } = CASES['rules/vlan-taken']
  const ordered = { ...faulty, links: { ...faulty.links } }
  for (const link of Object.values(faulty.links)) ordered.links[link.id] = { ...link, status: 'active' }
  const finding = findingsIn(ordered).find(({ code }) => code === 'rules/vlan-taken') as Finding
  expect(drain(fixSteps(ordered, finding, () => NEW_ID))?.refusals.map(({ code }) => code)).toEqual([
    'link/immutable-setting',
  ])
  expect(fixOf(ordered, finding, () => NEW_ID)).toBeNull()
})
