import { describe, expect, test } from 'vitest'
import { contentsOf, exportPlan } from '../../../electron/service/export/export-plan.ts'
import { type ExportFormat, exportOptionsSchema } from '../../../shared/contract/requests.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { THEMES } from '../../../shared/topology/theme.ts'
import { run } from '../../commands/support.ts'
import { readPdf } from '../../support/pdf.ts'
import { readDrawio } from '../../support/read-drawio.ts'

const before = samplePlan()
const named = <T extends { name: string }>(things: Record<string, T>, name: string): T =>
  Object.values(things).find((thing) => thing.name === name)!
const link = (plan: Plan, name: string): Link => named(plan.links, name)
const ADDED = '00000000-0000-4000-8000-0000000000aa'

/** One thing added, one renamed, one deleted, one InterLink moved to another VPC. */
const after = run(
  before,
  { command: 'site.create', id: ADDED, name: 'Nantes' },
  { command: 'vpc.update', vpcId: named(before.vpcs, 'prod-amsterdam').id, name: 'prod-ams' },
  { command: 'link.deactivatePropagation', linkId: link(before, 'rotterdam-prod-2').id },
  { command: 'link.delete', linkId: link(before, 'rotterdam-prod-2').id },
  { command: 'link.detachVpc', linkId: link(before, 'lyon-staging').id },
  { command: 'link.attachVpc', linkId: link(before, 'lyon-staging').id, vpcId: named(before.vpcs, 'prod-paris').id },
)
const made = async (format: ExportFormat, compared: Plan | null = before) =>
  contentsOf(
    await exportPlan(
      { plan: after, before: compared && { plan: compared, words: 'Changes since “v1”' } },
      exportOptionsSchema.parse({ format }),
    ),
  )
const { good, warn, bad } = THEMES.light.tones

describe('what changed between two plans, drawn', () => {
  test('as SVG: a sign on each card that changed, what is gone where it was, and a legend of both', async () => {
    const svg = String(await made('svg'))
    for (const words of [
      '>Nantes</text>',
      '>rotterdam-prod-2</text>',
      '>Added<',
      '>Changed<',
      '>Removed<',
      'since “v1”',
    ])
      expect(svg).toContain(words)
    expect(svg.match(/>\+<\/text>/g)).toHaveLength(1)
    expect(svg.match(/>−<\/text>/g)).toHaveLength(1)
    // What only looks the same is defined once: the VPC that was renamed, and the InterLink that was moved.
    expect(svg.match(/>~<\/text>/g)).toHaveLength(2)
  })

  test('as PDF, in words that can be searched', async () => {
    const [page] = (await readPdf((await made('pdf')) as Buffer)).pages
    for (const words of ['Nantes', 'rotterdam-prod-2', 'Changes since “v1”', 'Removed'])
      expect(page!.text).toContain(words)
  })

  test('as draw.io: cells by what became of them, both lines of an InterLink that was moved', async () => {
    const cells = readDrawio(String(await made('drawio')))
    const coloured = (colour: string) =>
      cells.filter(({ style }) => style?.includes(`strokeColor=${colour};strokeWidth=2.5;`)).map(({ id }) => id)
    expect(coloured(good)).toContain(ADDED)
    expect(coloured(bad)).toContain(link(before, 'rotterdam-prod-2').id)
    expect(coloured(warn)).toContain(named(before.vpcs, 'prod-amsterdam').id)
    const moved = link(before, 'lyon-staging').id
    const lines = cells.filter(({ source, target }) => source === moved && target !== undefined)
    expect(lines.map(({ target }) => target).sort()).toEqual(
      [named(before.vpcs, 'prod-paris').id, named(before.vpcs, 'staging-paris').id].sort(),
    )
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length)
  })

  test('as DOT and Mermaid, in colours and words', async () => {
    for (const format of ['dot', 'mermaid'] as const) {
      const text = String(await made(format))
      for (const part of [good, warn, bad, 'Added', 'Removed', 'Changed']) expect(text).toContain(part)
    }
  })

  test('says nothing of changes where nothing is compared, or nothing differs', async () => {
    for (const compared of [null, after]) {
      const svg = String(await made('svg', compared))
      expect(svg).not.toMatch(/>Added<|>Removed<|>Changed</)
    }
  })
})
