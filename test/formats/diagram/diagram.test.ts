import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { contentsOf, exportPlan } from '../../../electron/service/export/export-plan.ts'
import { type ExportFormat, type ExportOptions, exportOptionsSchema } from '../../../shared/contract/requests.ts'
import { tableOf } from '../../../shared/formats/diagram/tables.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { ALL_SHOWN } from '../../../shared/topology/shown.ts'
import { run } from '../../commands/support.ts'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { readDrawio } from '../../support/read-drawio.ts'
import { EMPTY, id } from '../rollout/changes.ts'

const sample = samplePlan()
const made = async (plan: Plan, format: ExportFormat, more: Partial<ExportOptions> = {}) =>
  contentsOf(await exportPlan({ plan, before: null }, exportOptionsSchema.parse({ ...more, format })))
const text = async (plan: Plan, format: ExportFormat, more?: Partial<ExportOptions>) =>
  String(await made(plan, format, more))

/** A plan with one thing of each drawn kind, all of one name, attached to one another. */
const named = (name: string): Plan => {
  const where = { region: 'fr-par', popId: 'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7', bandwidthMbps: 500 }
  return run(
    EMPTY,
    { command: 'site.create', id: id(1), name },
    { command: 'vpc.create', id: id(2), name, region: 'fr-par' },
    { command: 'policy.create', id: id(3), name, region: 'fr-par', isIpv6: false },
    {
      command: 'link.create',
      id: id(4),
      name,
      ...where,
      partnerId: '89d00734-eddb-4192-8b16-bc16f0b0f5a5',
      siteId: id(1),
    },
    { command: 'link.attachVpc', linkId: id(4), vpcId: id(2) },
    { command: 'link.attachPolicy', linkId: id(4), policyId: id(3) },
  )
}

const drawn = (plan: Plan) =>
  [plan.sites, plan.links, plan.vpcs, plan.policies].flatMap((things) => Object.values(things))

let graphviz: Graphviz
beforeAll(async () => {
  graphviz = await Graphviz.load()
})

/** What Graphviz reads: nodes and edges of its own JSON output. */
const readDot = (dot: string) => {
  const { objects, edges = [] } = JSON.parse(graphviz.layout(dot, 'json', 'nop')) as {
    objects: { _gvid: number; name: string; label: string; pos: string }[]
    edges?: { tail: number; head: number }[]
  }
  return { objects, edges: edges.map(({ tail, head }) => [objects[tail]!.name, objects[head]!.name]) }
}

describe('Graphviz', () => {
  test('reads every node and edge, where they stand in the plan', async () => {
    const { objects, edges } = readDot(await text(sample, 'dot'))
    expect(objects.map(({ name }) => name).toSorted()).toEqual(
      drawn(sample)
        .map((thing) => thing.id as string)
        .toSorted(),
    )
    const [link] = Object.values(sample.links)
    expect(edges).toContainEqual([link!.siteId, link!.id])
    expect(edges).toContainEqual([link!.id, link!.vpcId])
  })

  test.each(HOSTILE_NAMES)('reads a name like %j', async (name) => {
    const plan = named(name)
    const { objects } = readDot(await text(plan, 'dot'))
    expect(objects).toHaveLength(4)
  })
})

describe('draw.io', () => {
  test('has real connections, layers for each kind, and cards where they stand', async () => {
    const cells = readDrawio(await text(sample, 'drawio'))
    const byId = new Map(cells.map((cell) => [cell.id, cell]))
    expect(byId.size).toBe(cells.length)
    for (const cell of cells) if (cell.id !== '0') expect(byId.has(cell.parent!), cell.id).toBe(true)
    const edges = cells.filter(({ edge }) => edge === '1')
    for (const { source, target } of edges)
      expect([byId.get(source!)?.vertex, byId.get(target!)?.vertex]).toEqual(['1', '1'])
    expect(edges.length).toBeGreaterThan(10)
    const cards = cells.filter(({ vertex }) => vertex === '1')
    expect(cards).toHaveLength(drawn(sample).length)
    for (const { mxGeometry } of cards) expect(Number(mxGeometry!.width)).toBeGreaterThan(0)
    expect(new Set(cards.map(({ parent }) => parent)).size).toBe(4)
    const [link] = Object.values(sample.links)
    expect(byId.get(link!.id)?.tooltip).toContain(link!.name)
  })

  test.each(HOSTILE_NAMES)('shows a name like %j', async (name) => {
    const cells = readDrawio(await text(named(name), 'drawio'))
    expect(cells.filter(({ vertex }) => vertex === '1')).toHaveLength(4)
  })
})

describe('Mermaid', () => {
  test('says every node and edge, planned ones apart', async () => {
    const mermaid = await text(sample, 'mermaid')
    expect(mermaid.match(/^ {2}n\d+[[({]/gm)).toHaveLength(drawn(sample).length)
    expect(mermaid).toMatch(/^ {2}class n\d+.* planned$/m)
  })

  test.each(HOSTILE_NAMES)('keeps a name like %j inside its quotes', async (name) => {
    const lines = (await text(named(name), 'mermaid')).split('\n')
    const nodes = lines.filter((line) => /^ {2}n\d+[[({]/.test(line))
    expect(nodes).toHaveLength(4)
    for (const line of nodes) expect(line).toMatch(/^ {2}n\d+[[({/]+"[^"`]*"[\])}/]+$/)
  })
})

describe('CSV', () => {
  const read = (csv: string) => parseCsv(csv, { columns: false, skip_empty_lines: true }) as string[][]

  test('has a row for each thing, references by name', async () => {
    const rows = read(await text(sample, 'csv', { table: 'links' }))
    expect(rows).toHaveLength(1 + Object.keys(sample.links).length)
    expect(rows[0]!.at(-1)).toBe('id')
    expect(rows.flat()).toContain('Paris headquarters')
  })

  test.each(HOSTILE_NAMES)('brings back a name like %j, never as a formula', async (name) => {
    const plan = named(name)
    const [, row] = read(await text(plan, 'csv', { table: 'vpcs' }))
    const stored = plan.vpcs[id(2)]!.name
    expect(row![0]).toBe(/^[=+\-@\t\r]/.test(stored) ? `'${stored}` : stored)
  })

  test('every table can be had', () => {
    for (const table of ['links', 'policies', 'vpcs', 'networks', 'routes', 'sites', 'connections'] as const) {
      expect(tableOf(sample, table).rows).toHaveLength(Object.keys(sample[table]).length)
    }
  })
})

describe('PNG', () => {
  test('is as large as asked for', async () => {
    const size = async (scale: number) => {
      const png = (await made(sample, 'png', { scale })) as Buffer
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      return [png.readUInt32BE(16), png.readUInt32BE(20)]
    }
    const [once, thrice] = [await size(1), await size(3)]
    expect(thrice).toEqual(once!.map((pixels) => 3 * pixels))
  })
})

describe('a part of the plan', () => {
  test('is what stands within so many hops', async () => {
    const [vpc] = Object.values(sample.vpcs)
    const around = [vpc!.id as string]
    const count = async (hops: number) =>
      readDot(await text(sample, 'dot', { shown: { ...ALL_SHOWN, around, hops } })).objects.length
    expect([await count(0), await count(1)]).toEqual([
      1,
      1 + Object.values(sample.links).filter(({ vpcId }) => vpcId === vpc!.id).length,
    ])
    expect(await count(2)).toBeGreaterThan(await count(1))
  })
})

test('the same plan and options give the same bytes', async () => {
  for (const format of ['svg', 'png', 'drawio', 'mermaid', 'dot', 'csv', 'json'] as const) {
    expect(await made(structuredClone(sample), format), format).toEqual(await made(sample, format))
  }
})

test('any name at all is read back by Graphviz and as XML', async () => {
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .filter((one) => one.trim() !== '' && one.isWellFormed())
  await fc.assert(
    fc.asyncProperty(name, async (one) => {
      const plan = named(one)
      expect(readDot(await text(plan, 'dot')).objects).toHaveLength(4)
      expect(readDrawio(await text(plan, 'drawio')).filter(({ vertex }) => vertex === '1')).toHaveLength(4)
    }),
    { numRuns: 60 },
  )
})

describe('frames around places', () => {
  const [region] = new Set(Object.values(sample.links).map((link) => link.region))
  const framed = { group: 'pop' } as const

  test('are clusters that Graphviz nests, with every thing in one', async () => {
    const { objects } = JSON.parse(graphviz.layout(await text(sample, 'dot', framed), 'json', 'dot')) as {
      objects: { _gvid: number; name: string; nodes?: number[]; subgraphs?: number[] }[]
    }
    const cluster = objects.find(({ name }) => name === `cluster_region:${region}`)!
    const inside = new Set(cluster.nodes!.map((node) => objects.find(({ _gvid }) => _gvid === node)!.name))
    const there = [sample.links, sample.vpcs, sample.policies].flatMap((things) =>
      Object.values<{ id: string; region: string }>(things),
    )
    for (const thing of there) expect(inside.has(thing.id)).toBe(thing.region === region)
    expect(cluster.subgraphs!.length).toBeGreaterThan(0)
  })

  test('are a layer of their own in draw.io, below everything, and only where there are any', async () => {
    const cells = readDrawio(await text(sample, 'drawio', framed))
    const frames = cells.filter(({ parent }) => parent === 'layer-places')
    expect(frames.map(({ value }) => value)).toContain(region)
    expect(await text(sample, 'drawio')).not.toContain('layer-places')
  })

  test('are named in an SVG, behind the cards, and told above it with what is filtered', async () => {
    const svg = await text(sample, 'svg', { ...framed, shown: { ...ALL_SHOWN, regions: [region!], hide: ['site'] } })
    expect(svg).toContain(`Region ${region} · without external infrastructure · framed by place and PoP`)
    expect(svg.indexOf(`>${region}</text>`)).toBeGreaterThan(0)
    expect(svg.indexOf(`>${region}</text>`)).toBeLessThan(svg.indexOf(Object.values(sample.links)[0]!.name))
    for (const { name } of Object.values(sample.sites)) expect(svg).not.toContain(`>${name}<`)
  })
})
