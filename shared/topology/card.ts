import { SCALEWAY_ASN } from '../model/common.ts'
import type { BgpStatus } from '../model/link.ts'
import { perLanguage, text } from '../text/index.ts'
import { NODE_SIZES } from './geometry.ts'
import type { LinkNode, NodeKind, PolicyNode, SiteNode, TopologyNode, VpcNode } from './graph.ts'
import { type StatusMark, statusMarks } from './status-mark.ts'
import { drawable, type Font, measure, truncate } from './text.ts'
import type { Tone } from './theme.ts'

/** A line of text: `x` and baseline `y` from the card's top left corner; with anchor `end`, `x` is its right end. */
export type CardText = {
  text: string
  x: number
  y: number
  font: Font
  size: number
  tone: Tone
  anchor: 'start' | 'end'
}
/** A small labelled mark, such as a BGP session: shape and word in a rounded box. */
export type CardBadge = { x: number; y: number; width: number; height: number; text: string; mark: StatusMark }

/** What a node says and how: the same in the canvas, the SVG and every other drawing. */
export type Card = {
  icon: NodeKind
  /** The name, possibly shortened to fit; `label` has the whole of it. */
  title: CardText
  label: string
  lines: CardText[]
  badges: CardBadge[]
  /** Where the status mark stands is `statusAt`: the centre of its shape; the word is one of `lines`. */
  status: StatusMark | null
  statusAt: { x: number; y: number } | null
  /** Dashed: drawn, not ordered. */
  outline: 'solid' | 'dashed'
  /** The whole card in words, for screen readers and tooltips. */
  description: string
}

const PAD = 12
const TITLE_X = 36
const TITLE_SIZE = 13
const LINE_SIZE = 11
const BADGE_HEIGHT = 18
const BADGE_SIZE = 10

/** The card of a node. Scenes keep it as long as the node is the same (scene.ts). */
export function cardOf(node: TopologyNode): Card {
  switch (node.kind) {
    case 'site':
      return siteCard(node)
    case 'link':
      return linkCard(node)
    case 'vpc':
      return vpcCard(node)
    case 'policy':
      return policyCard(node)
  }
}

function siteCard({ site }: SiteNode): Card {
  const announced = text.drawing.announced(site.announcements.length)
  const where = [site.location, site.asn === null ? null : `AS${site.asn}`].filter((part) => part !== null)
  return card('site', site.name, {
    lines: [line('site', where.join(' · ') || text.drawing.noLocation, 44), line('site', announced, 62)],
    description: text.drawing.site(site.name, [...where, announced]),
  })
}

function vpcCard({ vpc, networks }: VpcNode): Card {
  const all = networks.flatMap((network) => network.subnets)
  const subnets = [...all.filter((subnet) => !subnet.includes(':')), ...all.filter((subnet) => subnet.includes(':'))]
  const networkCount = text.drawing.networks(networks.length)
  return card('vpc', vpc.name, {
    lines: [
      line('vpc', `${vpc.region} · ${networkCount}`, 44),
      line('vpc', firstOf(subnets, NODE_SIZES.vpc.width - 2 * PAD), 64, 'mono400'),
    ],
    description: text.drawing.vpc(vpc.name, vpc.region, networkCount, subnets.slice(0, 8)),
  })
}

function policyCard({ policy }: PolicyNode): Card {
  const version = policy.isIpv6 ? 'IPv6' : 'IPv4'
  const filters = text.drawing.filters(policy.prefixFilterIn.length, policy.prefixFilterOut.length)
  return card('policy', policy.name, {
    lines: [
      line('policy', filters, 43),
      textAt(version, NODE_SIZES.policy.width - PAD, 43, 'inter600', LINE_SIZE, 'muted', 'end'),
    ],
    description: text.drawing.policy(policy.name, policy.region, version, filters),
  })
}

function linkCard({ link, pop, partner, connection }: LinkNode): Card {
  const { width } = NODE_SIZES.link
  const status = statusMarks()[link.status]
  const place = `${link.region} · ${pop?.displayName ?? text.drawing.unknownPop}`
  const host = [
    link.kind === 'hosted' ? (partner?.name ?? text.drawing.hosted) : (connection?.name ?? text.drawing.selfHosted),
    link.kind === 'self_hosted' && link.vlan !== null ? `VLAN ${link.vlan}` : null,
  ]
  const hostText = host.filter((part) => part !== null).join(' · ')
  const planned = link.status === 'planned'
  const { badges, propagation } = linkParts()
  const v4 = badges.IPv4[planned ? 'planned' : link.bgpV4Status]
  const v6 = badges.IPv6[planned ? 'planned' : link.bgpV6Status]
  const propagationText = propagation[link.enableRoutePropagation ? 'on' : 'off']
  const hostWidth = width - 2 * PAD - measure(propagationText.text, propagationText.font, LINE_SIZE) - 8
  return card('link', link.name, {
    aside: textAt(text.bandwidth(link.bandwidthMbps), width - PAD, 24, 'mono400', LINE_SIZE, 'text', 'end'),
    lines: [
      line('link', place, 43),
      { ...line('link', hostText, 59), text: truncate(drawable(hostText), 'inter400', LINE_SIZE, hostWidth) },
      propagationText,
      textAt(status.word, PAD + 15, 81, 'inter600', LINE_SIZE, status.tone),
    ],
    badges: [v4, v6],
    status,
    statusAt: { x: PAD + 5, y: 77 },
    outline: planned ? 'dashed' : 'solid',
    description: text.drawing.link(
      link.name,
      [status.word, text.bandwidth(link.bandwidthMbps), place, hostText, propagationText.text],
      v4.mark.word,
      v6.mark.word,
      link.peerAsn,
      SCALEWAY_ASN,
    ),
  })
}

/** As many of the prefixes as fit, then how many more there are. */
function firstOf(prefixes: string[], width: number): string {
  if (prefixes.length === 0) return text.drawing.noSubnets
  let shown = prefixes[0]!
  for (let i = 1; i <= prefixes.length; i++) {
    const rest = prefixes.length - i
    const candidate = prefixes.slice(0, i).join(' ') + (rest ? ` +${rest}` : '')
    if (i > 1 && measure(candidate, 'mono400', LINE_SIZE) > width) break
    shown = candidate
  }
  return shown
}

type Content = Pick<Card, 'lines' | 'description'> & Partial<Card> & { aside?: CardText }

/** `aside` shares the title's line, at its right end. */
function card(kind: NodeKind, label: string, { aside, lines, ...rest }: Content): Card {
  const asideWidth = aside ? measure(aside.text, aside.font, aside.size) + 8 : 0
  const titleWidth = NODE_SIZES[kind].width - TITLE_X - PAD - asideWidth
  const name = drawable(label)
  return {
    icon: kind,
    title: textAt(truncate(name, 'inter600', TITLE_SIZE, titleWidth), TITLE_X, 24, 'inter600', TITLE_SIZE, 'text'),
    label: name,
    lines: aside ? [aside, ...lines] : lines,
    badges: [],
    status: null,
    statusAt: null,
    outline: 'solid',
    ...rest,
    description: drawable(rest.description),
  }
}

/** A line of secondary text across the card. */
const line = (kind: NodeKind, content: string, y: number, font: Font = 'inter400'): CardText =>
  textAt(
    truncate(drawable(content), font, LINE_SIZE, NODE_SIZES[kind].width - 2 * PAD),
    PAD,
    y,
    font,
    LINE_SIZE,
    'muted',
  )

const textAt = (
  content: string,
  x: number,
  y: number,
  font: Font,
  size: number,
  tone: Tone,
  anchor: CardText['anchor'] = 'start',
): CardText => ({ text: content, x, y, font, size, tone, anchor })

function badge(content: string, mark: StatusMark, right: number, y: number): CardBadge {
  const width = Math.ceil(measure(content, 'inter600', BADGE_SIZE)) + 24
  return { x: right - width, y, width, height: BADGE_HEIGHT, text: content, mark }
}

const RIGHT = NODE_SIZES.link.width - PAD
const SESSION_LOOKS: Record<BgpStatus | 'planned', Omit<StatusMark, 'word'>> = {
  up: { shape: 'disc', tone: 'good' },
  down: { shape: 'cross', tone: 'bad' },
  disabled: { shape: 'ring', tone: 'muted' },
  planned: { shape: 'dashed-ring', tone: 'planned' },
}

const sessionBadges = (version: string, right: number): Record<BgpStatus | 'planned', CardBadge> => {
  const of = (state: BgpStatus | 'planned') =>
    badge(version, { ...SESSION_LOOKS[state], word: text.drawing.sessions[state] }, right, 68)
  return { up: of('up'), down: of('down'), disabled: of('disabled'), planned: of('planned') }
}

/** What is the same on every InterLink is made once: views may remember how they drew it. */
const linkParts = perLanguage(() => {
  const { on, off } = text.drawing.propagation
  const IPv6 = sessionBadges('IPv6', RIGHT)
  return {
    propagation: {
      on: textAt(on, RIGHT, 59, 'inter600', LINE_SIZE, 'text', 'end'),
      off: textAt(off, RIGHT, 59, 'inter400', LINE_SIZE, 'muted', 'end'),
    },
    badges: { IPv4: sessionBadges('IPv4', IPv6.up.x - 6), IPv6 },
  }
})
