import { readdirSync, readFileSync } from 'node:fs'
import { type ImportFile, reviewImport } from '../../shared/formats/import/review-import.ts'
import type { Plan } from '../../shared/model/plan.ts'

const FOLDER = new URL('../fixtures/scaleway-api/', import.meta.url)

/** The recorded answers of the API, as a user would give them. */
export const recordedFiles = (): ImportFile[] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }))

export const recordedFile = (name: string): ImportFile => recordedFiles().find((file) => file.name === name)!

/** What a recorded list answer holds under its key. */
export const recordedList = (name: string, key: string): Record<string, unknown>[] =>
  (JSON.parse(recordedFile(name).text) as Record<string, Record<string, unknown>[]>)[key]!

export const file = (name: string, value: unknown): ImportFile => ({ name, text: JSON.stringify(value) })

const uuid = (last: number) => `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`

/** Things as the API answers them, complete; `last` makes the id. */
export const apiLink = (last: number, more: Record<string, unknown> = {}) => ({
  ...recordedList('links.json', 'links')[0],
  id: uuid(last),
  name: `link-${last}`,
  ...more,
})
export const apiPolicy = (last: number, more: Record<string, unknown> = {}) => ({
  ...recordedList('routing-policies.json', 'routing_policies')[0],
  id: uuid(last),
  name: `policy-${last}`,
  ...more,
})
export const apiVpc = (last: number, more: Record<string, unknown> = {}) => ({
  ...recordedList('vpcs.json', 'vpcs')[0],
  id: uuid(last),
  name: `vpc-${last}`,
  ...more,
})
export const apiRoute = (last: number, more: Record<string, unknown> = {}) => ({
  id: uuid(last),
  description: 'to the firewall',
  destination: '10.9.0.0/16',
  is_read_only: false,
  type: 'custom',
  region: 'fr-par',
  tags: [],
  nexthop_resource_id: uuid(0xfff),
  vpc_id: uuid(1),
  ...more,
})
export const apiConnection = (last: number, more: Record<string, unknown> = {}) => ({
  id: uuid(last),
  name: `port-${last}`,
  status: 'active',
  tags: [],
  pop_id: 'c1165d78-bd85-4574-9958-b068a6d191f9',
  bandwidth_mbps: 10000,
  available_link_bandwidths: [1000],
  region: 'fr-par',
  ...more,
})
export { uuid }

/** The plan with the files taken: what executing the import's command makes of it. */
export function imported(plan: Plan, ...files: ImportFile[]): Plan {
  const { command } = reviewImport(plan, files)
  if (command === null) return plan
  const next = structuredClone(plan)
  for (const [collection, things] of Object.entries(command.things))
    for (const thing of things as { id: string }[])
      (next[collection as keyof typeof command.things] as Record<string, { id: string }>)[thing.id] = thing
  return next
}
