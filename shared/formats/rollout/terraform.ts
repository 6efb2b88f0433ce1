import { plainLine } from '../../model/plain-line.ts'
import type { Plan } from '../../model/plan.ts'
import { text } from '../../text/index.ts'
import type { Asked } from './asked.ts'
import { hclBlock } from './hcl.ts'
import { askedFor, RESOURCES, type Resource, type TerraformContext } from './terraform-resources.ts'

/**
 * The plan as Terraform for Scaleway's provider: a resource for everything that the account is to hold, and an `import`
 * block (Terraform 1.5) for what it holds already. A block's label is made of its id alone, so that neither a new name nor
 * anything beside it ever moves a resource. The same plan and baseline give the same bytes.
 */
export const terraformOf = (baseline: Plan, plan: Plan): string => {
  const addresses = new Map(
    RESOURCES.flatMap((resource) => resource.of(plan).map(({ id }) => [id, addressOf(resource, id)] as const)),
  )
  const context: TerraformContext = {
    baseline,
    plan,
    idOf: (id, region) => {
      const address = id === null ? undefined : addresses.get(id)
      return address === undefined ? (id === null ? null : `${region}/${id}`) : { reference: `${address}.id` }
    },
  }
  return [
    `${comment(text.rollout.terraform.order)}${HEADER}`,
    ...askedFor(context).map(variableOf),
    ...RESOURCES.flatMap((resource) => blocksOf(resource, context)),
    ...unwanted(context),
  ].join('\n')
}

type AnyResource = Resource<{ id: string }>

const HEADER = `terraform {
  required_version = ">= 1.5"
  required_providers {
    scaleway = {
      source = "scaleway/scaleway"
    }
  }
}
`

const labelOf = ({ label }: AnyResource, id: string): string => `${label}_${id.replaceAll('-', '_')}`
const addressOf = (resource: AnyResource, id: string): string => `${resource.type}.${labelOf(resource, id)}`

const variableOf = ({ variable, what }: Asked): string =>
  comment(what) + hclBlock(`variable "${variable}"`, [['type', { reference: 'string' }]])

const comment = (said: string): string => `# ${plainLine(said)}\n`

const blocksOf = (resource: AnyResource, context: TerraformContext): string[] => {
  const { baseline, plan } = context
  const existing = new Set(resource.existing(baseline).map(({ id }) => id))
  return resource.of(plan).map((thing) => {
    const { notes = [], args, inner } = resource.body(thing, context)
    return [
      ...[resource.heading(thing), ...notes].map(comment),
      hclBlock(`resource "${resource.type}" "${labelOf(resource, thing.id)}"`, args, inner),
      ...(existing.has(thing.id) ? ['\n', importOf(resource, thing.id, resource.region(thing, plan))] : []),
    ].join('')
  })
}

const importOf = (resource: AnyResource, id: string, region: string): string =>
  hclBlock('import', [
    ['to', { reference: addressOf(resource, id) }],
    ['id', `${region}/${id}`],
  ])

/** What the account holds and the plan does not: no block can say that what is in no state has to go. */
const unwanted = ({ baseline, plan }: TerraformContext): string[] => {
  const gone = RESOURCES.toReversed().flatMap((resource) => {
    const wanted = new Set(resource.of(plan).map(({ id }) => id))
    return resource
      .existing(baseline)
      .filter(({ id }) => !wanted.has(id))
      .map((thing) => `- ${resource.heading(thing)} (${thing.id})`)
  })
  return gone.length === 0 ? [] : [[text.rollout.terraform.unwanted, ...gone].map(comment).join('')]
}
