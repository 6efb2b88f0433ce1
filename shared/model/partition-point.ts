/**
 * Where the items that still come before something end, in a sorted list of `count`: the first index of which `isBefore`
 * does not hold, `count` where it holds of all.
 */
export function partitionPoint(count: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
