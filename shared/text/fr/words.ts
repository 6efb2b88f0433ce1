const NUMBER = new Intl.NumberFormat('fr')
const RULES = new Intl.PluralRules('fr')

/** 12 345, groups parted by narrow no-break spaces. */
export const number = (value: number | bigint): string => NUMBER.format(value)

/** French counts 0 and 1 as one: `0 route`, `1 route`, `2 routes`. */
export const isOne = (count: number | bigint): boolean => RULES.select(Number(count)) === 'one'

/** `1 route`, `1 200 routes`. */
export const plural = (count: number | bigint, one: string, other: string): string =>
  `${number(count)} ${isOne(count) ? one : other}`

/** The first `most` of the names, and how many more there are. */
export const list = (names: readonly string[], most = 5): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} et ${plural(names.length - most, 'autre', 'autres')}`

/** What parts a label from what it labels: after a no-break space. */
export const colon = ' :'

/** 500 Mbit/s, 10 Gbit/s, 2,5 Gbit/s. */
export const bandwidth = (mbps: number): string => (mbps >= 1000 ? `${number(mbps / 1000)} Gbit/s` : `${mbps} Mbit/s`)
