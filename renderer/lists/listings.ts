import type { Plan } from '../../shared/model/plan.ts'
import type { ActionId } from '../actions/action.ts'
import type { ThingKind } from '../store/select.ts'
import type { Section } from '../store/ui-slice.ts'
import type { Column } from './columns.ts'
import { linkColumns } from './link-columns.tsx'
import { connectionColumns, policyColumns, siteColumns, vpcColumns } from './other-columns.tsx'

export type ListSection = Extract<Section, 'links' | 'policies' | 'vpcs' | 'sites' | 'connections'>
export type Row = { id: string; name: string }

export type Listing = {
  kind: ThingKind
  rows: (plan: Plan) => Row[]
  columns: (plan: Plan) => Column<Row>[]
  create: ActionId
}

/** Rows and columns of one kind belong together; the table itself needs no more of them than an id and a name. */
const listing = <T extends Row>(
  kind: ThingKind,
  create: ActionId,
  rows: (plan: Plan) => T[],
  columns: (plan: Plan) => Column<T>[],
): Listing => ({ kind, create, rows, columns: columns as unknown as Listing['columns'] })

/** What each section lists, and what makes one more of it. */
export const LISTINGS: Record<ListSection, Listing> = {
  links: listing('link', 'createLink', (plan) => Object.values(plan.links), linkColumns),
  policies: listing('policy', 'createPolicy', (plan) => Object.values(plan.policies), policyColumns),
  vpcs: listing('vpc', 'createVpc', (plan) => Object.values(plan.vpcs), vpcColumns),
  sites: listing('site', 'createSite', (plan) => Object.values(plan.sites), siteColumns),
  connections: listing('connection', 'createConnection', (plan) => Object.values(plan.connections), connectionColumns),
}
