import { InvalidArgumentError } from 'commander'

/** Reads an option that is a whole number within limits, both of them allowed. */
export const wholeNumber = (least: number, most: number) => (given: string) => {
  const number = Number(given)
  if (/^\d+$/.test(given) && number >= least && number <= most) return number
  throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
}
