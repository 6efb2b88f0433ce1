import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { CHECK_CODES } from '../../shared/model/check-code.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { answersIn, commandLine, jsonLines } from '../support/cli.ts'
import { aPlan, linkId, policyId, siteId, vpcId } from '../support/plan-builder.ts'
import { planFile } from '../support/plan-files.ts'

/** One error (addresses used twice), warnings, a note with a fix. */
const plan = () =>
  aPlan()
    .site('hq "main"', ['10.9.0.0/25', '10.1.0.0/16'])
    .vpc('prod', ['10.9.0.0/24'])
    .policy('allow', { in: ['10.1.0.0/16'], out: ['10.9.0.0/24'] })
    .policy('spare')
    .link('paris-1', { site: 'hq "main"', vpc: 'prod', policies: ['allow'], propagating: true })
    .link('paris-2', { site: 'hq "main"', vpc: 'prod', policies: ['allow'], propagating: true, status: 'planned' })
    .build()

const callOn = (of: Plan) => commandLine(dirname(planFile(of)))
const check = (...options: string[]) => callOn(plan())(['check', 'plan.interlink', ...options])

describe('check', () => {
  test('tells people what is wrong, the worst first, and exits 1 where there is an error', async () => {
    const { code, out, err } = await check()
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatchSnapshot()
  })

  test('exits 0 where there is none, with words for a plan without findings', async () => {
    expect(await callOn(aPlan().build())(['check', 'plan.interlink'])).toMatchObject({ code: 0, out: 'No findings.\n' })
  })

  test('looks at one view: in today’s the planned InterLink is no redundancy', async () => {
    const single = /redundancy\/single-link/
    expect((await check()).out).not.toMatch(single)
    expect((await check('--view', 'today')).out).toMatch(single)
  })

  test('counts an error that somebody has accepted as none, and tells the reason', async () => {
    const call = callOn(plan())
    const accept = {
      command: 'check.suppress',
      code: 'overlap/site-vpc',
      subjectId: siteId('hq "main"'),
      reason: 'Soon gone.',
    }
    await call(['apply', 'plan.interlink', '-'], jsonLines([accept]))
    const { code, out } = await call(['check', 'plan.interlink'])
    expect(code).toBe(0)
    expect(out).toMatch(/^suppressed {2}overlap\/site-vpc .*\n.*\n {2}Accepted: Soon gone\.\n/m)
    expect(out).toMatch(/, 1 suppressed\.\n$/)
  })

  test('names a reason whose finding is gone, and how to take it back', async () => {
    const call = callOn(plan())
    const accept = {
      command: 'check.suppress',
      code: 'prefix/reserved',
      subjectId: policyId('allow'),
      reason: 'The lab.',
    }
    const [answer] = answersIn((await call(['apply', 'plan.interlink', '-'], jsonLines([accept]))).out)
    const { suppressionId } = answer!.ids as { suppressionId: string }
    const { out } = await call(['check', 'plan.interlink'])
    expect(out).toMatch(/^stale {2}prefix\/reserved {2}Routing policy allow\n.* for: The lab\.\n/m)
    expect(out).toContain(`check.unsuppress ${suppressionId}`)
    const { staleSuppressions } = JSON.parse((await call(['check', 'plan.interlink', '--json'])).out)
    expect(staleSuppressions).toMatchObject([{ id: suppressionId, code: 'prefix/reserved' }])
  })

  test('answers scripts in JSON: subject, prefixes, related things, and with --fixes the command that ends it', async () => {
    const { code, out } = await check('--json', '--fixes')
    const { view, counts, findings } = JSON.parse(out)
    expect({ code, view }).toEqual({ code: 1, view: 'planned' })
    expect(counts).toMatchObject({ error: 1, suppressed: 0 })
    expect(findings[0]).toEqual({
      code: 'overlap/site-vpc',
      severity: 'error',
      subject: { id: siteId('hq "main"'), kind: 'site', name: 'hq "main"' },
      part: vpcId('prod'),
      entries: ['10.9.0.0/25'],
      related: [{ id: vpcId('prod'), kind: 'vpc', name: 'prod' }],
      message: '10.9.0.0/25 of hq "main" is part of 10.9.0.0/24 in VPC prod, to which it is connected.',
      hint: expect.any(String),
      suppressed: null,
      fix: null,
    })
    const unused = findings.find((finding: { code: string }) => finding.code === 'policy/unused')
    expect(unused.subject.id).toBe(policyId('spare'))
    const call = callOn(plan())
    expect(
      answersIn((await call(['apply', 'plan.interlink', '-'], jsonLines([unused.fix.command]))).out),
    ).toMatchObject([{ ok: true }])
    expect((await call(['check', 'plan.interlink'])).out).not.toContain('policy/unused')
  })

  test('names no fixes unless asked', async () => {
    expect((await check('--json')).out).not.toContain('"fix"')
  })

  test('prints the page of a check', async () => {
    const { code, out } = await commandLine()(['check', '--explain', 'filter/default-route'])
    expect(code).toBe(0)
    expect(out).toBe(readFileSync(new URL('../../docs/checks/filter/default-route.md', import.meta.url), 'utf8'))
  })

  test.each([
    ['no plan', ['check']],
    ['a plan that is not there', ['check', 'nowhere.interlink']],
    ['a check that is not there', ['check', '--explain', 'no/such']],
    ['two formats', ['check', 'plan.interlink', '--json', '--sarif']],
    ['fixes for people', ['check', 'plan.interlink', '--fixes']],
    ['a view that is not there', ['check', 'plan.interlink', '--view', 'tomorrow']],
  ])('exits 2 for %s, with a way out', async (_what, args) => {
    const { code, out, err } = await callOn(plan())(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error: .+\n.+/)
  })
})

describe('check --sarif', () => {
  const {
    $schema: _draft4,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(new URL('../fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'))
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)
  const accept = {
    command: 'check.suppress',
    code: 'policy/unused',
    subjectId: policyId('spare'),
    reason: 'A template.',
  }

  test('is valid by the published schema, which knows what is not', async () => {
    const call = callOn(plan())
    await call(['apply', 'plan.interlink', '-'], jsonLines([accept]))
    const log = JSON.parse((await call(['check', 'plan.interlink', '--sarif'])).out)
    validate(log)
    expect(validate.errors).toBeNull()
    log.runs[0].results[0].level = 'fatal'
    expect(validate(log)).toBe(false)
  })

  test('has a rule for every check, with its page, and results that point at it', async () => {
    const { out, code } = await check('--sarif')
    expect(code).toBe(1)
    const [run] = JSON.parse(out).runs
    const { rules } = run.tool.driver
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual(CHECK_CODES)
    for (const { help, helpUri } of rules) expect(readFileSync(new URL(helpUri), 'utf8')).toBe(help.markdown)
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId)
  })

  test('points at things by kind and name, whatever the name holds, and at the prefixes within', async () => {
    const [{ results }] = JSON.parse((await check('--sarif')).out).runs
    expect(results[0]).toMatchObject({ ruleId: 'overlap/site-vpc', level: 'error', suppressions: [] })
    expect(results[0].locations[0].logicalLocations).toEqual([
      { name: 'hq "main"', fullyQualifiedName: 'site/hq%20%22main%22', kind: 'resource' },
      { name: '10.9.0.0/25', fullyQualifiedName: 'site/hq%20%22main%22/10.9.0.0%2F25', kind: 'member' },
    ])
    expect(results[0].relatedLocations[0].logicalLocations[0].fullyQualifiedName).toBe('vpc/prod')
  })

  test('carries what somebody accepted, with the reason', async () => {
    const call = callOn(plan())
    await call(['apply', 'plan.interlink', '-'], jsonLines([accept]))
    const [{ results }] = JSON.parse((await call(['check', 'plan.interlink', '--sarif'])).out).runs
    const unused = results.find((result: { ruleId: string }) => result.ruleId === 'policy/unused')
    expect(unused.suppressions).toMatchObject([{ kind: 'external', status: 'accepted', justification: 'A template.' }])
  })

  test('fingerprints a finding alike after a renaming', async () => {
    const call = callOn(plan())
    const prints = async () => {
      const [{ results }] = JSON.parse((await call(['check', 'plan.interlink', '--sarif'])).out).runs
      return results.map((result: { partialFingerprints: object }) => result.partialFingerprints)
    }
    const before = await prints()
    await call(
      ['apply', 'plan.interlink', '-'],
      jsonLines([{ command: 'link.update', linkId: linkId('paris-1'), name: 'x' }]),
    )
    expect(await prints()).toEqual(before)
    expect(new Set(before.map((print: object) => JSON.stringify(print))).size).toBe(before.length)
  })
})
