import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ImportRefusedError } from '../../../shared/formats/import/import-refused-error.ts'
import { reviewImport } from '../../../shared/formats/import/review-import.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { newPlan, planSchema } from '../../../shared/model/plan.ts'
import { apiLink, apiVpc, file, imported, recordedFiles, uuid } from '../../support/account.ts'

const FOLDER = new URL('../../fixtures/terraform/', import.meta.url)
const fixture = (name: string) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') })
const state = fixture('terraform.tfstate')
const shown = fixture('show.json')

const empty = newPlan(uuid(0) as PlanId, 'account')
const plan = imported(empty, state)
const named = <T extends { name: string }>(things: Record<string, T>, name: string): T =>
  Object.values(things).find((thing) => thing.name === name)!
const refusal = (value: unknown, name = 'terraform.tfstate') => {
  try {
    reviewImport(empty, [file(name, value)])
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefusedError)
    return (error as Error).message
  }
  return 'taken'
}

describe('a Terraform state', () => {
  test('brings InterLinks, policies, VPCs, Private Networks and routes, from modules, count and for_each', () => {
    const { review } = reviewImport(empty, [state])
    const brought = review.things.filter(({ change }) => change === 'new').map(({ kind, name }) => `${kind} ${name}`)
    expect(brought.sort()).toEqual([
      'connections lyon-port',
      'links self-hosted',
      'links tf-test-interlink-link-ds',
      'networks test-pn-1',
      'policies tf-test-interlink-routing-policy-ds',
      'routes to the firewall 1',
      'routes to the firewall 2',
      'vpcs tf-vpc-dreamy-payne',
    ])
    expect(planSchema.parse(plan)).toEqual(plan)
  })

  test('whose regional ids are the ids of the account', () => {
    const link = named(plan.links, 'tf-test-interlink-link-ds')
    const vpc = named(plan.vpcs, 'tf-vpc-dreamy-payne')
    const policy = named(plan.policies, 'tf-test-interlink-routing-policy-ds')
    expect(link).toMatchObject({
      region: 'fr-par',
      kind: 'hosted',
      status: 'requested',
      vpcId: vpc.id,
      routingPolicyV4Id: policy.id,
      partnerId: '89d00734-eddb-4192-8b16-bc16f0b0f5a5',
      pairingKey: 'ec9aaab0-1761-4121-8625-4862235ff7b8',
      peerAsn: 39801,
      scwBgpConfig: { asn: 12876 },
    })
    expect(vpc.customRoutesPropagationEnabled).toBe(true)
  })

  test('whose self-hosted InterLinks run on connections that were looked up', () => {
    expect(named(plan.links, 'self-hosted')).toMatchObject({
      kind: 'self_hosted',
      connectionId: named(plan.connections, 'lyon-port').id,
      partnerId: null,
      vlan: 120,
      peerAsn: 65001,
    })
    expect(named(plan.connections, 'lyon-port')).toMatchObject({ vlanStart: 100, vlanEnd: 199 })
  })

  test('whose Private Networks have both IP versions', () => {
    expect(named(plan.networks, 'test-pn-1').subnets).toEqual(['172.16.8.0/22', 'fd63:256c:45f7:1::/64'])
  })

  test('as a file and as shown is the same', () => {
    expect(imported(empty, shown)).toEqual(plan)
  })

  test('a saved plan tells what exists by its prior state', () => {
    const saved = { format_version: '1.2', planned_values: {}, prior_state: JSON.parse(shown.text) }
    expect(imported(empty, file('plan.json', saved))).toEqual(plan)
  })

  test('names what it does not understand and goes on', () => {
    expect(reviewImport(empty, [state]).review.notes).toEqual([
      {
        code: 'import/unknown-resource',
        file: 'terraform.tfstate',
        path: 'resources[9].instances[0].attributes',
        message: '1 resource of type scaleway_instance_server: a plan has nothing of that kind, so it is not imported.',
      },
    ])
  })

  test('taken again changes nothing', () => {
    expect(reviewImport(plan, [state]).command).toBeNull()
  })

  test('beside the account itself, the account counts', () => {
    const both = imported(empty, state, ...recordedFiles())
    const alone = imported(empty, ...recordedFiles())
    const link = named(alone.links, 'tf-test-interlink-link-ds')
    expect(both.links[link.id]).toEqual(link)
    expect(named(both.links, 'self-hosted')).toBeDefined()
  })

  test('after the account itself, keeps what only the account told', () => {
    const account = imported(empty, file('vpcs', [apiVpc(1, { name: 'core', private_network_count: 3 })]))
    const core = { id: `fr-par/${uuid(1)}`, name: 'core-2', region: 'fr-par', enable_routing: true }
    const resources = [{ mode: 'managed', type: 'scaleway_vpc', name: 'core', instances: [{ attributes: core }] }]
    const next = imported(account, file('a.tfstate', { version: 4, terraform_version: '1', serial: 1, resources }))
    expect(next.vpcs[uuid(1)]).toMatchObject({ name: 'core-2', imported: { fields: { private_network_count: 3 } } })
  })

  test('is never a complete listing: nothing is gone by not being in it', () => {
    const account = imported(empty, file('links', { links: [apiLink(1)], total_count: 1 }))
    expect(reviewImport(account, [state]).review.things.filter(({ change }) => change === 'gone')).toEqual([])
  })
})

describe('a state that can’t be read is refused with the reason', () => {
  const header = { version: 4, terraform_version: '1.9.0', serial: 1, lineage: 'x' }
  test.each([
    [
      'an older version',
      { ...header, version: 3, modules: [] },
      'terraform.tfstate: version: state version 3 is not read: let Terraform 0.12 or newer write it again',
    ],
    [
      'an encrypted one',
      { serial: 1, lineage: 'x', encrypted_data: 'aGk=', encryption_version: 'v0' },
      'terraform.tfstate: encrypted_data: the state is encrypted: import what "show -json" prints instead',
    ],
    [
      'a plan of nothing yet',
      { format_version: '1.2', planned_values: { root_module: {} } },
      'terraform.tfstate: a plan of which nothing exists yet: nothing has an id to go by',
    ],
    [
      'resources that are no list',
      { ...header, resources: 'none' },
      'terraform.tfstate: resources: expected an array, got "none"',
    ],
    [
      'a resource without a usable id',
      {
        ...header,
        resources: [
          {
            mode: 'managed',
            type: 'scaleway_vpc',
            name: 'x',
            instances: [{ attributes: { id: 'fr-par/x', name: 'x' } }],
          },
        ],
      },
      'terraform.tfstate: resources[0].instances[0].attributes.id: expected a UUID, got "x"',
    ],
  ])('%s', (_, value, expected) => {
    expect(refusal(value)).toBe(expected)
  })

  test('an empty state brings nothing', () => {
    expect(refusal({ ...header, resources: [] })).toBe('taken')
  })
})
