import { describe, expect, test } from 'vitest'
import { DISPOSITION_CODES, type Disposition } from '../../shared/trace/disposition.ts'
import { aPlan } from '../support/plan-builder.ts'
import { anywhere, at, OPEN, said, siteAt, tracing, vpcAt } from './support.ts'

const hq = siteAt('hq')
const dr = siteAt('dr')
const prod = vpcAt('prod')
const lab = vpcAt('lab')

/** hq – one – prod, all let through. */
const simple = () =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['172.16.0.0/24'])
    .policy('open', OPEN)
    .link('one', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })

const open = { policies: ['open'], propagating: true }

describe('each way in which a trace ends', () => {
  /** Typed by code: a disposition without an example here does not compile. */
  const EXAMPLES: Record<Disposition, () => string[]> = {
    delivered: () => {
      const plan = simple().build()
      return said(plan, tracing(plan, at(prod), at(hq)).forward)
    },
    'delivered-locally': () => {
      const plan = simple().build()
      return said(plan, tracing(plan, at(prod), anywhere('172.16.0.9')).forward)
    },
    'custom-route': () => {
      const plan = simple()
        .vpc('prod', ['172.16.0.0/24'], { customRoutesPropagationEnabled: true })
        .route('prod', '192.168.0.0/16')
        .build()
      return said(plan, tracing(plan, at(hq), anywhere('192.168.1.1')).forward)
    },
    'partly-delivered': () => {
      const plan = simple()
        .site('dr', ['10.1.0.0/16'])
        .link('two', { site: 'dr', vpc: 'prod', ...open })
        .build()
      return said(plan, tracing(plan, at(prod), at(hq)).forward)
    },
    'delivered-elsewhere': () => {
      const plan = simple()
        .site('dr', [['10.1.0.0/16', 'high']])
        .link('two', { site: 'dr', vpc: 'prod', ...open })
        .build()
      return said(plan, tracing(plan, at(prod), at(hq)).forward)
    },
    'no-transit': () => {
      const plan = simple()
        .site('dr', ['10.9.0.0/16'])
        .link('two', { site: 'dr', vpc: 'prod', ...open })
        .build()
      return said(plan, tracing(plan, at(hq), at(dr)).forward)
    },
    'no-route': () => {
      const plan = simple().policy('open', { in: [], out: [] }).build()
      return said(plan, tracing(plan, at(prod), at(hq)).forward)
    },
    'not-announced': () => {
      const plan = simple().route('prod', '192.168.0.0/16').build()
      return said(plan, tracing(plan, at(hq), at(prod, '192.168.1.1')).forward)
    },
    'not-connected': () => {
      const plan = simple().site('dr', ['10.9.0.0/16']).build()
      return said(plan, tracing(plan, at(prod), at(dr)).forward)
    },
    'destination-outside': () => {
      const plan = simple().build()
      return said(plan, tracing(plan, at(prod), at(hq, '10.2.0.1')).forward)
    },
    'destination-unknown': () => {
      const plan = simple().build()
      return said(plan, tracing(plan, at(prod), anywhere('192.0.2.1')).forward)
    },
    'destination-empty': () => {
      const plan = simple().site('dr').build()
      return said(plan, tracing(plan, at(prod), at(dr)).forward)
    },
    'source-outside': () => {
      const plan = simple().build()
      return said(plan, tracing(plan, at(prod, '172.17.0.1'), at(hq)).forward)
    },
    'mixed-versions': () => {
      const plan = simple().build()
      return said(plan, tracing(plan, at(prod, '172.16.0.1'), anywhere('2001:db8::1')).forward)
    },
  }

  test.each(DISPOSITION_CODES)('%s', (disposition) => {
    expect(EXAMPLES[disposition]().join()).toContain(disposition)
  })

  test('says over which InterLinks it arrives', () => {
    expect(EXAMPLES.delivered()).toEqual(['10.1.0.0/16: delivered over one'])
    expect(EXAMPLES['partly-delivered']()).toEqual(['10.1.0.0/16: partly-delivered over one'])
    expect(EXAMPLES['delivered-elsewhere']()).toEqual(['10.1.0.0/16: delivered-elsewhere'])
    expect(EXAMPLES['delivered-locally']()).toEqual(['172.16.0.9/32: delivered-locally'])
  })
})

describe('a destination is cut where tables decide otherwise for a part of it', () => {
  test('into parts that go over different InterLinks, and a rest', () => {
    const plan = simple()
      .site('hq', ['10.0.0.0/9', '10.0.1.0/24'])
      .site('dr', ['10.0.2.0/24'])
      .policy('some', { in: ['10.0.0.0/16'], out: OPEN.out })
      .link('one', { site: 'hq', vpc: 'prod', policies: ['some'], propagating: true })
      .link('two', { site: 'dr', vpc: 'prod', ...open })
      .build()
    expect(said(plan, tracing(plan, at(prod), at(hq, '10.0.0.0/22')).forward)).toEqual([
      '10.0.0.0/22 but 10.0.1.0/24, 10.0.2.0/24: no-route',
      '10.0.1.0/24: delivered over one',
      '10.0.2.0/24: delivered-elsewhere',
    ])
  })

  test('without a rest where longer prefixes fill it', () => {
    const plan = simple().site('hq', ['10.0.0.0/9', '10.128.0.0/9']).build()
    expect(said(plan, tracing(plan, at(prod), anywhere('10.0.0.0/8')).forward)).toEqual([
      '10.0.0.0/9: delivered over one',
      '10.128.0.0/9: delivered over one',
    ])
  })

  test('by the far end as well, which may keep a part to itself', () => {
    const plan = simple()
      .vpc('prod', ['172.16.0.0/24'], { customRoutesPropagationEnabled: true })
      .route('prod', '172.16.0.0/16')
      .build()
    expect(said(plan, tracing(plan, at(hq), anywhere('172.16.0.0/23')).forward)).toEqual([
      '172.16.0.0/23 but 172.16.0.0/24: custom-route over one',
      '172.16.0.0/24: delivered over one',
    ])
  })

  test('to the last address of the address space', () => {
    const plan = simple().site('hq', ['255.255.255.254/31', '::/0', 'ffff::/16']).build()
    expect(said(plan, tracing(plan, at(prod), anywhere('255.255.255.252/30')).forward)).toEqual([
      '255.255.255.252/30 but 255.255.255.254/31: destination-unknown',
      '255.255.255.254/31: delivered over one',
    ])
  })

  test('along what networks hold of it, where any network counts', () => {
    const plan = simple().site('far', ['10.9.0.0/16']).build()
    expect(said(plan, tracing(plan, at(prod), anywhere('10.0.0.0/8')).forward)).toEqual([
      '10.0.0.0/8 but 10.1.0.0/16, 10.9.0.0/16: destination-unknown',
      '10.1.0.0/16: delivered over one',
      '10.9.0.0/16: not-connected',
    ])
  })
})

describe('the way back', () => {
  test('goes to the source address where there is one, else to all that the source announces', () => {
    const plan = simple().vpc('prod', ['172.16.0.0/24', '172.16.1.0/24']).build()
    expect(tracing(plan, at(prod), at(hq)).back.map((way) => said(plan, way))).toEqual([
      ['172.16.0.0/24: delivered over one', '172.16.1.0/24: delivered over one'],
    ])
    expect(tracing(plan, at(prod, '172.16.1.7'), at(hq)).back.map((way) => said(plan, way))).toEqual([
      ['172.16.1.7/32: delivered over one'],
    ])
  })

  test('comes from each network that answers', () => {
    const plan = simple()
      .site('dr', ['10.1.0.0/16'])
      .link('two', { site: 'dr', vpc: 'prod', ...open })
      .build()
    const { forward, back } = tracing(plan, at(prod), anywhere('10.1.0.1'))
    expect(said(plan, forward)).toEqual(['10.1.0.1/32: delivered over one, two'])
    expect(back.map(({ from }) => from.network)).toEqual([hq, dr])
  })

  test('is of the IP version that was asked in', () => {
    const plan = simple().site('hq', ['10.1.0.0/16', '2001:db8::/48']).build()
    const { back } = tracing(plan, at(hq), at(prod))
    expect(back.map((way) => said(plan, way))).toEqual([['10.1.0.0/16: delivered over one']])
  })

  test('over the same InterLinks is symmetric', () => {
    expect(tracing(simple().build(), at(prod), at(hq)).symmetry).toBe('same-links')
    expect(tracing(simple().build(), at(prod), anywhere('172.16.0.9')).symmetry).toBe('same-links')
  })

  test('over other InterLinks is named', () => {
    const plan = simple()
      .policy('in', { in: OPEN.in, out: [] })
      .link('two', { site: 'hq', vpc: 'prod', policies: ['in'], propagating: true })
      .build()
    expect(tracing(plan, at(prod), at(hq)).symmetry).toBe('other-links')
  })

  test('that is missing for a part is named, in either direction', () => {
    const plan = simple()
      .vpc('prod', ['172.16.0.0/24', '172.16.1.0/24'])
      .policy('open', { in: OPEN.in, out: ['172.16.0.0/24'] })
    expect(tracing(plan.build(), at(hq), at(prod)).symmetry).toBe('partly-one-way')
    expect(tracing(plan.build(), at(prod), at(hq)).symmetry).toBe('partly-one-way')
    expect(tracing(plan.build(), at(prod, '172.16.0.9'), at(hq)).symmetry).toBe('same-links')
  })

  test('does not count what is in no network', () => {
    expect(tracing(simple().build(), at(prod), anywhere('10.0.0.0/8')).symmetry).toBe('same-links')
  })

  test('that is missing is named, whichever it is', () => {
    const plan = simple().policy('open', { in: OPEN.in, out: [] }).build()
    expect(tracing(plan, at(prod), at(hq)).symmetry).toBe('forward-only')
    expect(tracing(plan, at(hq), at(prod)).symmetry).toBe('back-only')
    const closed = simple().policy('open', { in: [], out: [] }).build()
    expect(tracing(closed, at(hq), at(prod)).symmetry).toBe('neither')
  })
})

describe('networks in between', () => {
  const hub = () =>
    simple()
      .site('hq', ['10.0.0.0/8'])
      .vpc('lab', ['10.5.0.0/24'])
      .link('two', { site: 'hq', vpc: 'lab', ...open })

  test('a site that announces what it reaches by a longer prefix passes traffic on', () => {
    const plan = hub().build()
    const { forward } = tracing(plan, at(prod), at(lab))
    expect(said(plan, forward)).toEqual(['10.5.0.0/24: delivered over one, two'])
    expect(forward.flows[0]!.start?.branches[0]?.to.at).toEqual(hq)
  })

  test('a VPC does not pass on from one InterLink to another, even where its table would', () => {
    const plan = simple()
      .vpc('prod', ['10.8.0.0/16'])
      .site('dr', ['10.8.1.0/24'])
      .link('two', { site: 'dr', vpc: 'prod', ...open })
      .build()
    expect(said(plan, tracing(plan, at(hq), anywhere('10.8.1.1')).forward)).toEqual(['10.8.1.1/32: no-transit'])
  })

  test('two VPCs with a site between them that announces nothing for them are not joined', () => {
    const plan = hub().site('hq', ['192.168.0.0/16']).build()
    expect(said(plan, tracing(plan, at(prod), at(lab)).forward)).toEqual(['10.5.0.0/24: no-transit'])
  })
})

test('InterLinks that are not ordered carry nothing today', () => {
  const plan = simple()
    .link('one', { site: 'hq', vpc: 'prod', ...open, status: 'planned' })
    .build()
  expect(tracing(plan, at(prod), at(hq), 'planned').forward.arrives).toBe(true)
  expect(tracing(plan, at(prod), at(hq), 'today').forward.arrives).toBe(false)
})
