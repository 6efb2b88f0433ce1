const NUMBER = new Intl.NumberFormat('en')

/** 12,345. */
export const number = (value: number | bigint): string => NUMBER.format(value)

/** `1 route`, `1,200 routes`. */
export const plural = (count: number | bigint, one: string, other: string): string =>
  `${number(count)} ${Number(count) === 1 ? one : other}`

/** The first `most` of the names, and how many more there are. */
export const list = (names: readonly string[], most = 5): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`

/** What parts a label from what it labels. */
export const colon = ':'

/** 500 Mbps, 10 Gbps, 2.5 Gbps. */
export const bandwidth = (mbps: number): string => (mbps >= 1000 ? `${number(mbps / 1000)} Gbps` : `${mbps} Mbps`)
