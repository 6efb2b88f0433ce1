import { lexer, type Tokens } from 'marked'
import { expect, test } from 'vitest'
import { runbookOf } from '../../../shared/formats/rollout/runbook.ts'
import { plainLine } from '../../../shared/model/plain-line.ts'
import { rollout } from '../../../shared/rollout/rollout.ts'
import { run } from '../../commands/support.ts'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { AT_WORK, CHANGES, EMPTY, id, ON_NEW_PORT } from './changes.ts'

const baseline = run(EMPTY, ...AT_WORK)
const target = run(baseline, ...CHANGES)
const OPTIONS = { baseline: 'the import of Monday', date: '2026-01-31' }
const book = (plan = target) => runbookOf(rollout(baseline, plan), plan, OPTIONS)
const headings = (text: string) => text.match(/^### .*$/gm)!.map((line) => line.replace(/^### \d+\. /, ''))

test('new things come first, the switch is short, deletions come last', () => {
  expect(headings(book())).toEqual([
    'Create routing policy narrow',
    'Order InterLink paris-2',
    'Wait until InterLink paris-2 is active',
    'Attach routing policy narrow to InterLink paris-2',
    'Attach VPC prod to InterLink paris-2',
    'Activate route propagation on InterLink paris-2',
    'Deactivate route propagation on InterLink paris-1',
    'Detach routing policy v4 from InterLink paris-1',
    'Attach routing policy narrow to InterLink paris-1',
    'Activate route propagation on InterLink paris-1',
    'Delete routing policy v4',
  ])
})

test('the id that a dedicated connection gets once it is ordered is written down before it is used', () => {
  const text = runbookOf(rollout(EMPTY, run(EMPTY, ...ON_NEW_PORT)), EMPTY, OPTIONS)
  const variable = `connection_${id(70).replaceAll('-', '_')}`
  expect(text).toContain(`${variable}='' # the id that dedicated connection port got`)
  expect(text.indexOf(`connection-id="$${variable}"`)).toBeGreaterThan(text.indexOf(`${variable}=''`))
})

test('people are told whom to contact, and everybody which routes to expect and how to go back', () => {
  const text = book()
  expect(text).toContain('Permission sets needed: `InterlinkFullAccess`')
  expect(text).toMatch(/\*\*By hand\*\*: Contact .*pairing key of InterLink paris-2/)
  const activation = text.split('### 6.')[1]!.split('### 7.')[0]!
  expect(activation).toContain('2 routes added')
  expect(activation).toContain('- + prod: 10.1.0.0/16 via paris-2')
  expect(activation).toContain('scw interlink link disable_propagation "$link_1" region=fr-par')
})

test('an account that is as planned needs nothing', () => {
  expect(book(baseline)).toContain('there is nothing to do')
})

test('what the rules refuse is listed with the reason', () => {
  const locked = run(baseline, { command: 'link.setStatus', linkId: id(5), status: 'locked' })
  const text = runbookOf(rollout(locked, target), target, OPTIONS)
  expect(text).toMatch(/## Not part of the steps[\s\S]*InterLink paris-1 is locked/)
})

test.each(HOSTILE_NAMES)('a thing named %j is shown by its name, and nothing of it becomes markup', (name) => {
  const plan = run(EMPTY, { command: 'vpc.create', id: id(2), name, region: 'fr-par' })
  const tokens = lexer(runbookOf(rollout(EMPTY, plan), plan, OPTIONS)).filter(({ type }) => type !== 'space')
  expect(tokens.map(({ type }) => type)).toEqual([
    'heading',
    'list',
    'heading',
    'paragraph',
    'heading',
    'list',
    'code',
    'paragraph',
    'paragraph',
    'code',
  ])
  const shown = (tokens[4] as Tokens.Heading).tokens.map((token) => {
    expect(['text', 'escape']).toContain(token.type)
    return (token as Tokens.Text).text
  })
  expect(shown.join('')).toBe(`1. Create VPC ${plainLine(plan.vpcs[id(2)]!.name)}`.trim())
})
