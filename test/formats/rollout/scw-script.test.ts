import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Context } from '../../../shared/commands/define.ts'
import { execute } from '../../../shared/commands/execute.ts'
import { scwScript } from '../../../shared/formats/rollout/scw-script.ts'
import { shellQuote } from '../../../shared/formats/rollout/shell-quote.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { rollout } from '../../../shared/rollout/rollout.ts'
import { startPlan, type Wish, wishes } from '../../commands/arbitrary-commands.ts'
import { run, testContext } from '../../commands/support.ts'
import type { FakeAccount } from '../../support/fake-scw/fake-account.ts'
import { emptyAccount, fakeScw } from '../../support/fake-scw/fake-scw.ts'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { AT_WORK, CHANGES, EMPTY, id, ODD_CHANGES, ON_NEW_PORT, TWO_AT_WORK } from './changes.ts'

/** The account as the command line tool's answers show it. */
const accountOf = (plan: Plan): FakeAccount => ({
  ...emptyAccount(),
  vpcs: Object.values(plan.vpcs).map(({ id, name, region, tags }) => ({ id, name, region, tags })),
  private_networks: Object.values(plan.networks).map((network) => ({
    ...{ id: network.id, name: network.name, vpc_id: network.vpcId, region: plan.vpcs[network.vpcId]!.region },
    subnets: network.subnets.map((subnet) => ({ subnet })),
  })),
  routes: Object.values(plan.routes).map((route) => ({
    ...{ id: route.id, vpc_id: route.vpcId, destination: route.destination, region: plan.vpcs[route.vpcId]!.region },
  })),
  routing_policies: Object.values(plan.policies).map((one) => ({
    ...{ id: one.id, name: one.name, region: one.region, is_ipv6: one.isIpv6, tags: one.tags },
    ...{ prefix_filter_in: one.prefixFilterIn, prefix_filter_out: one.prefixFilterOut },
  })),
  links: Object.values(plan.links).map((one) => ({
    ...{ id: one.id, name: one.name, region: one.region, tags: one.tags, status: one.status, pop_id: one.popId },
    ...{ bandwidth_mbps: one.bandwidthMbps, vpc_id: one.vpcId ?? undefined },
    routing_policy_v4_id: one.routingPolicyV4Id ?? undefined,
    routing_policy_v6_id: one.routingPolicyV6Id ?? undefined,
    enable_route_propagation: one.enableRoutePropagation,
  })),
})

/** Names in place of ids, so that an account made by a script can be compared with a plan. */
const inNames = (account: FakeAccount) => {
  const names = new Map<unknown, unknown>(
    [...account.vpcs, ...account.routing_policies].map(({ id, name }) => [id, name]),
  )
  return {
    vpcs: account.vpcs.map(({ name }) => name).toSorted(),
    networks: account.private_networks.map((one) => [one.name, names.get(one.vpc_id), one.subnets]),
    policies: account.routing_policies.map((one) => [
      one.name,
      one.is_ipv6,
      one.prefix_filter_in,
      one.prefix_filter_out,
    ]),
    links: account.links.map((one) => ({
      ...{ name: one.name, vpc: names.get(one.vpc_id), propagation: one.enable_route_propagation },
      policies: [names.get(one.routing_policy_v4_id), names.get(one.routing_policy_v6_id)],
    })),
  }
}

describe('the scw script', () => {
  let folder: string
  let script: string
  let scw: ReturnType<typeof fakeScw>
  const account = () => scw.account()
  const keep = (next: FakeAccount) => scw.keep(next)
  const baseline = run(EMPTY, ...AT_WORK)
  const target = run(baseline, ...CHANGES)

  let given: Record<string, string>
  const start = (...args: string[]) => {
    const done = spawnSync('bash', ['--norc', script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...scw.env, ...given, NO_COLOR: '1' },
    })
    return { status: done.status, out: done.stdout, err: done.stderr }
  }
  /** Runs the script until it has nothing more to wait for; people do at once what they are asked for. */
  const carryOut = (): string => {
    const confirmed: string[] = []
    for (let turn = 0; turn < 20; turn++) {
      const { status, out, err } = start('--apply', ...confirmed.flatMap((key) => ['--done', key]))
      if (status === 0) return out
      expect({ status, err }).toEqual({ status: 3, err: '' })
      const key = /--done (\S+)/.exec(out)?.[1]
      if (key) confirmed.push(key)
      const next = account()
      for (const one of next.links) if (['requested', 'configuring'].includes(String(one.status))) one.status = 'active'
      keep({ ...next, links: next.links.filter(({ status: at }) => at !== 'deprovisioning') })
    }
    throw new Error('the script waits without end')
  }

  beforeEach(() => {
    folder = tempFolder()
    given = {}
    scw = fakeScw(folder)
    script = join(folder, 'apply.sh')
    writeFileSync(script, scwScript(rollout(baseline, target), target))
    keep(accountOf(baseline))
  })

  test('changes nothing and calls nothing unless it is told to apply', () => {
    const { status, out } = start()
    expect(status).toBe(0)
    expect(account().calls).toEqual([])
    expect(out).toContain('scw interlink link create name=paris-2')
  })

  test('brings the account to the plan, waiting for the partner between, and every argument is one the SDK knows', () => {
    carryOut()
    const wanted = accountOf(target)
    for (const one of wanted.links) one.status = 'active'
    expect(inNames(account())).toEqual(inNames(wanted))
  })

  test.each(Object.entries(ODD_CHANGES))('brings the account to the plan where %s', (_, changes) => {
    const [was, will] = [run(EMPTY, ...TWO_AT_WORK), run(EMPTY, ...TWO_AT_WORK, ...changes)]
    writeFileSync(script, scwScript(rollout(was, will), will))
    keep(accountOf(was))
    carryOut()
    expect(inNames(account())).toEqual(inNames(accountOf(will)))
    execFileSync('bash', ['-n', script])
  })

  test('asks for the PoP that a placeholder stands for before it changes anything, and orders there', () => {
    const placeholder = Object.values(EMPTY.pops).find(({ region }) => region === 'nl-ams')!
    const plan = run(EMPTY, {
      ...{ command: 'link.create', id: id(40), name: 'ams', region: 'nl-ams', popId: placeholder.id },
      ...{ bandwidthMbps: 500, partnerId: Object.keys(EMPTY.partners)[0]! },
    })
    const asked = `POP_${placeholder.id.replaceAll('-', '_').toUpperCase()}`
    writeFileSync(script, scwScript(rollout(EMPTY, plan), plan))
    keep(accountOf(EMPTY))
    expect(start()).toMatchObject({ status: 0, out: expect.stringContaining(`pop-id=${asked}`) })
    const { status, err } = start('--apply')
    expect([status, account().calls]).toEqual([1, []])
    expect(err).toContain(`${asked}: the id of the PoP that ${placeholder.displayName} stands for`)
    vi.stubEnv(asked, 'a-real-pop')
    expect(start('--apply').status).toBe(3)
    vi.unstubAllEnvs()
    expect(account().links[0]).toMatchObject({ name: 'ams', pop_id: 'a-real-pop' })
  })

  test('run again on an account that is as planned, it only looks', () => {
    carryOut()
    keep({ ...account(), calls: [] })
    const keys = ['--done', 'x']
    const again = start('--apply', ...keys)
    expect([again.status, again.err]).toEqual([0, ''])
    expect(account().calls.filter(([, , verb]) => verb !== 'list' && verb !== 'get')).toEqual([])
  })

  test('an error stops it at once, and the next run goes on from there', () => {
    keep({ ...accountOf(baseline), failAt: 2 })
    const { status, err } = start('--apply')
    expect(status).toBe(1)
    expect(err).toContain('the network is unreachable')
    expect(account().calls).toHaveLength(2)
    keep({ ...account(), failAt: 0 })
    carryOut()
    expect(account().routing_policies.map(({ name }) => name)).toEqual(['narrow'])
  })

  test('an InterLink on a dedicated connection that people order waits for the id that it gets', () => {
    writeFileSync(script, scwScript(rollout(EMPTY, run(EMPTY, ...ON_NEW_PORT)), EMPTY))
    keep(accountOf(EMPTY))
    expect(start()).toMatchObject({ status: 0, err: '' })
    const { status, out } = start('--apply')
    expect(status).toBe(3)
    const done = ['--apply', '--done', /--done (\S+)/.exec(out)![1]!]
    const variable = `CONNECTION_${id(70).replaceAll('-', '_')}`
    expect(start(...done)).toMatchObject({ status: 1, err: `error: set ${variable} to the id that it got first.\n` })
    expect(account().links).toEqual([])
    given = { [variable]: id(77) }
    expect(start(...done)).toMatchObject({ err: '' })
    expect(account().links).toMatchObject([{ self: { connection_id: id(77) }, vlan: 120, peer_asn: 65_010 }])
  })

  test('what has the same name in another project is somebody else’s', () => {
    const [ours, theirs] = [id(80), id(81)]
    const named = run(EMPTY, { command: 'vpc.create', id: id(2), name: 'prod', region: 'fr-par', projectId: ours })
    writeFileSync(script, scwScript(rollout(EMPTY, named), named))
    const theirVpc = { id: id(82), name: 'prod', region: 'fr-par', project_id: theirs }
    keep({ ...accountOf(EMPTY), vpcs: [theirVpc] })
    expect(start('--apply')).toMatchObject({ status: 0, err: '' })
    expect(account().vpcs.map((vpc) => vpc.project_id)).toEqual([theirs, ours])
    expect(start('--apply').out).toContain('exists already')
    expect(account().vpcs).toHaveLength(2)
  })

  test('a hosted InterLink is ordered without a VLAN and an AS number: those are the partner’s', () => {
    const { links } = target
    const numbered = Object.fromEntries(
      Object.entries(links).map(([key, link]) => [key, { ...link, vlan: 120, peerAsn: 65_010 }]),
    )
    const text = scwScript(rollout(baseline, { ...target, links: numbered }), target)
    expect(text).toMatch(/link create .* partner-id=/)
    expect(text).not.toMatch(/ vlan=| peer-asn=/)
  })

  test('passes shellcheck and bash -n, whatever things are called', () => {
    const named = { command: 'vpc.create', id: id(60), name: `$(id) \`id\` \${x} "y" 'z'`, region: 'fr-par' }
    const changed = run(target, named, ...ON_NEW_PORT)
    writeFileSync(script, scwScript(rollout(baseline, changed), changed))
    execFileSync('bash', ['-n', script])
    const checked = spawnSync('shellcheck', ['--shell=bash', '--norc', script], { encoding: 'utf8' })
    if (checked.error) console.warn('shellcheck is not installed: the script is checked by bash alone.')
    else expect(checked.stdout).toBe('')
  })

  test.each(HOSTILE_NAMES)('a thing named %j reaches the account under its name', (name) => {
    const named = run(EMPTY, { command: 'vpc.create', id: id(2), name, region: 'fr-par', tags: [name.slice(0, 200)] })
    writeFileSync(script, scwScript(rollout(EMPTY, named), { name }))
    keep(accountOf(EMPTY))
    expect(start('--apply')).toMatchObject({ status: 0, err: '' })
    expect(account().vpcs.map((vpc) => vpc.name)).toEqual([named.vpcs[id(2)]!.name])
    execFileSync('bash', ['-n', script])
  })
})

test('from any account to any plan it is clean shell, and a dry run goes to its end', () => {
  const script = join(tempFolder(), 'apply.sh')
  const walk = (plan: Plan, all: readonly Wish[], context: Context): Plan =>
    all.reduce((current, wish) => {
      const done = execute(current, wish(current), context)
      return done.ok ? done.plan : current
    }, plan)
  fc.assert(
    fc.property(wishes(40), wishes(40), (first, second) => {
      const context = testContext()
      const was = walk(startPlan(), first, context)
      const will = walk(was, second, context)
      writeFileSync(script, scwScript(rollout(was, will), will))
      const checked = spawnSync('shellcheck', ['--shell=bash', '--norc', script], { encoding: 'utf8' })
      if (!checked.error) expect(checked.stdout).toBe('')
      const { status, stderr } = spawnSync('bash', ['--norc', script], {
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin' },
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    }),
    { numRuns: 10 },
  )
})

test('bash reads any quoted text as the text that it is', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((one) => one.isWellFormed() && !one.includes('\0'))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const words = texts.map((one) => `printf '%s\\0' ${shellQuote(one)}`).join('\n')
      const said = execFileSync('bash', ['--norc', '-c', `${words}\ntrue`], { encoding: 'utf8', env: { LC_ALL: 'C' } })
      expect(said.split('\0').slice(0, -1)).toEqual(texts)
    }),
    { numRuns: 50 },
  )
})
