/**
 * Every way in which the trace of a flow can end, and whether that counts as arriving. Words for people are in the text
 * catalogues, by code; `docs/outcomes.md` lists them.
 */
export const DISPOSITIONS = {
  /** Reaches the destination over every path that the routes spread it over. */
  delivered: { arrives: true },
  /** Source and destination are in one network: no InterLink is needed. */
  'delivered-locally': { arrives: true },
  /** Reaches a VPC whose custom route takes it on; where that leads is not part of a plan. */
  'custom-route': { arrives: true },
  /** Routes spread it over several paths (ECMP), and not all of them arrive. */
  'partly-delivered': { arrives: false },
  /** Another network than the one asked for holds the same addresses, and gets it. */
  'delivered-elsewhere': { arrives: false },
  /** Only a network in between joins both ends, and nothing crosses from one InterLink to another (domain.md: private). */
  'no-transit': { arrives: false },
  /** InterLinks join both ends and the destination is announced, but over none of them does it cross. */
  'no-route': { arrives: false },
  /** The destination's network does not announce it: a custom route without custom route propagation. */
  'not-announced': { arrives: false },
  /** No InterLink joins both ends. */
  'not-connected': { arrives: false },
  /** The network asked for holds no such addresses. */
  'destination-outside': { arrives: false },
  /** No network of the plan holds such addresses. */
  'destination-unknown': { arrives: false },
  /** The network asked for holds no prefix at all. */
  'destination-empty': { arrives: false },
  /** The source's network does not hold the source address: no answer would find it. */
  'source-outside': { arrives: false },
  /** An IPv4 source and an IPv6 destination, or the other way round. */
  'mixed-versions': { arrives: false },
} as const satisfies Record<string, { arrives: boolean }>

export type Disposition = keyof typeof DISPOSITIONS

export const DISPOSITION_CODES = Object.keys(DISPOSITIONS) as Disposition[]

export const arrives = (disposition: Disposition): boolean => DISPOSITIONS[disposition].arrives
