import { applyPatches, type Draft, Immer } from 'immer'
import { expect, test } from 'vitest'
import { WorkingPlan } from '../../shared/commands/working-plan.ts'
import type { Link } from '../../shared/model/link.ts'
import { COLLECTIONS, type Plan } from '../../shared/model/plan.ts'
import { type Renames, renameThings } from '../../shared/model/rename-things.ts'
import type { Site } from '../../shared/model/site.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'

type Recipe = (draft: Draft<Plan>) => void

const plan = samplePlan()
const [first, second, third] = Object.values(plan.links) as [Link, Link, Link]
const [site, otherSite] = Object.values(plan.sites) as [Site, Site]
const copyId = '00000000-0000-4000-8000-0000000000aa' as typeof first.id
const renames: Renames = { [first.id]: copyId, [first.vpcId!]: '00000000-0000-4000-8000-0000000000bb' }

const RECIPES: [what: string, recipe: Recipe][] = [
  [
    'a field of a thing',
    (draft) => {
      draft.links[first.id]!.name = 'renamed'
    },
  ],
  ['a list within a thing', (draft) => void draft.links[first.id]!.tags.push('new', 'newer')],
  ['a thing that goes', (draft) => void delete draft.links[first.id]],
  [
    'a thing that comes',
    (draft) => {
      draft.links[copyId] = { ...first, id: copyId }
    },
  ],
  [
    'a thing that comes and is changed',
    (draft) => {
      draft.links[copyId] = { ...first, id: copyId }
      draft.links[copyId].name = 'copy'
    },
  ],
  [
    'a thing that comes and goes',
    (draft) => {
      draft.links[copyId] = { ...first, id: copyId }
      delete draft.links[copyId]
    },
  ],
  [
    'a thing that is replaced',
    (draft) => {
      draft.sites[site.id] = { ...site, name: 'other' }
    },
  ],
  [
    'a thing that is another’s copy, lists and all',
    (draft) => {
      draft.links[second.id]!.tags.push('shared')
      draft.links[copyId] = { ...draft.links[second.id]!, id: copyId }
      draft.links[second.id]!.name = 'original'
    },
  ],
  [
    'every thing of a collection',
    (draft) => {
      for (const link of Object.values(draft.links)) if (link.siteId === site.id) link.siteId = otherSite.id
    },
  ],
  ['things that get other ids', (draft) => renameThings(draft as Plan, renames)],
  [
    'what the plan itself is called',
    (draft) => {
      draft.name = 'renamed'
    },
  ],
  [
    'who works on it, and a thing',
    (draft) => {
      draft.access = { role: 'member', permissionSets: ['InterlinkFullAccess'] }
      delete draft.sites[otherSite.id]
    },
  ],
  [
    'what is there, by asking for it',
    (draft) => {
      if (third.id in draft.links && !('nobody' in draft.links))
        draft.links[third.id]!.name = Object.keys(draft.links).join()
    },
  ],
]

test.each(RECIPES)('changing %s comes to what Immer makes of the same recipe', (_, recipe) => {
  const before = structuredClone(plan)
  const work = new WorkingPlan(plan)
  const { patches, inverse, takeBack } = work.change(recipe)
  const immers = new Immer({ autoFreeze: false }).produce(plan, recipe)
  expect(structuredClone(work.plan)).toEqual(immers)
  for (const collection of COLLECTIONS) {
    expect(Object.keys(work.plan[collection])).toEqual(Object.keys(immers[collection]))
    for (const [id, thing] of Object.entries(immers[collection]))
      expect(work.plan[collection][id] === plan[collection][id]).toBe(thing === plan[collection][id])
  }
  const after = structuredClone(work.plan)
  expect(applyPatches(plan, structuredClone(patches))).toEqual(after)
  expect(applyPatches(after, structuredClone(inverse))).toEqual(before)
  takeBack()
  expect(work.plan).toEqual(before)
  expect(plan).toEqual(before)
})

test('what puts in place only what is there is not done', () => {
  const work = new WorkingPlan(plan)
  const { patches } = work.change((draft) => {
    draft.links[first.id]!.tags = [...first.tags]
    draft.name = plan.name
  })
  expect(patches).toEqual([])
  expect(work.plan).toBe(plan)
})
