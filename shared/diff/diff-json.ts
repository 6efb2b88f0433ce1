import { z } from 'zod'
import type { Impact } from '../routing/impact.ts'
import { VIEWS } from '../routing/view.ts'
import type { Comparison } from './compare.ts'
import { changedThing, changeSentences, fieldSentence } from './describe.ts'
import { REVIEW_ORDER } from './plan-diff.ts'
import type { RouteEffect } from './route-effects.ts'

const fieldSchema = z.strictObject({
  field: z.string().meta({ description: 'As in commands and in a plan exported as JSON.' }),
  before: z.unknown(),
  after: z.unknown(),
})

const changeSchema = z.strictObject({
  kind: z.enum(['added', 'changed', 'removed']),
  collection: z.enum(REVIEW_ORDER),
  id: z.string(),
  fields: z.array(fieldSchema).meta({ description: 'Of what is changed; empty for what is added or removed.' }),
  thing: z.string().meta({ description: 'Kind and name: “InterLink paris-1”.' }),
  text: z.array(z.string()).meta({ description: 'What is said of it, a sentence each.' }),
})

const reachedShape = {
  table: z.enum(['vpc', 'site']).meta({ description: 'Whose route table it is.' }),
  id: z.string(),
  name: z.string(),
  destination: z.string(),
}

const hopSchema = z.strictObject({
  kind: z.enum(['network', 'site', 'custom', 'link']),
  id: z.string(),
  name: z.string(),
})

const wayShape = {
  ...reachedShape,
  nextHop: hopSchema,
  direction: z.enum(['in', 'out']).nullable().meta({ description: 'Across an InterLink: into the VPC, or out of it.' }),
}

const whySchema = z.array(z.string()).min(1).meta({ description: 'The reasons, a sentence each.' })
const reachedSchema = z.strictObject({ ...reachedShape, why: whySchema })

const diffSchema = z.strictObject({
  plan: z
    .array(z.strictObject({ ...fieldSchema.shape, text: z.string() }))
    .meta({ description: 'Changes of the plan’s own name and of who acts on it.' }),
  changes: z.array(changeSchema).meta({ description: 'What a review looks at first comes first.' }),
  moved: z.int().min(0).meta({ description: 'How many nodes stand elsewhere on the canvas; no difference by itself.' }),
  view: z
    .enum(VIEWS)
    .meta({ description: 'Of which routes is told: with InterLinks that are not ordered yet, or without.' }),
  routes: z.strictObject({
    added: z.array(z.strictObject(wayShape)).meta({ description: 'Ways in use that come, in the order of tables.' }),
    removed: z.array(z.strictObject(wayShape)).meta({ description: 'Ways in use that go.' }),
    unreachable: z.array(reachedSchema).meta({ description: 'Destinations that no route holds any more.' }),
    reachable: z.array(reachedSchema).meta({ description: 'Destinations that a route holds now.' }),
    moved: z
      .array(
        z.strictObject({
          ...reachedShape,
          from: z.array(hopSchema),
          to: z.array(hopSchema),
          by: z
            .string()
            .nullable()
            .meta({ description: 'The route that holds it now, where that is of a larger range.' }),
          why: whySchema,
        }),
      )
      .meta({ description: 'Destinations that other next hops carry now.' }),
  }),
})

/** A comparison as other programs read it. */
export type DiffJson = z.infer<typeof diffSchema>

/** The JSON Schema (draft 2020-12) of a comparison, published as `docs/schema/diff.schema.json`. */
export const diffJsonSchema = (): unknown => ({
  title: 'InterLink Planner: what differs between two plans',
  ...z.toJSONSchema(diffSchema, { unrepresentable: 'throw' }),
})

export const diffToJson = ({ plans, diff, view, impact, effects }: Comparison): DiffJson => ({
  plan: diff.plan.map((field) => ({ ...field, text: fieldSentence(plans, field) })),
  changes: diff.changes.map(({ kind, collection, id, fields }) => ({
    ...{ kind, collection, id, fields: [...fields] },
    thing: changedThing(plans, { kind, collection, id, fields }),
    text: changeSentences(plans, { kind, collection, id, fields }),
  })),
  moved: diff.moved,
  view,
  routes: routesToJson(impact, effects),
})

const routesToJson = ({ added, removed }: Impact, effects: readonly RouteEffect[]): DiffJson['routes'] => {
  const reached = (wanted: RouteEffect['kind']) =>
    effects
      .filter(({ kind }) => kind === wanted)
      .map(({ table, id, name, destination, why }) => ({
        ...{ table, id, name, destination, why: [...why] },
      }))
  return {
    added,
    removed,
    unreachable: reached('unreachable'),
    reachable: reached('reachable'),
    moved: effects
      .filter(({ kind }) => kind === 'moved')
      .map(({ table, id, name, destination, from, to, by, why }) => ({
        ...{ table, id, name, destination, from: [...from], to: [...to], by, why: [...why] },
      })),
  }
}
