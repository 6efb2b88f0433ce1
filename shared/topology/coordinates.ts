/**
 * Positions in a given order, at least `separation[i]` between i and i + 1, as near as possible to those desired (least
 * squares): isotonic regression by pooling adjacent violators, O(n).
 */
export function placeInOrder(desired: ArrayLike<number>, separation: ArrayLike<number>): Float64Array {
  const n = desired.length
  const offset = new Float64Array(n)
  for (let i = 1; i < n; i++) offset[i] = offset[i - 1]! + separation[i - 1]!
  const mean = new Float64Array(n)
  const size = new Int32Array(n)
  let blocks = 0
  for (let i = 0; i < n; i++) {
    mean[blocks] = desired[i]! - offset[i]!
    size[blocks] = 1
    while (blocks > 0 && mean[blocks - 1]! > mean[blocks]!) {
      const total = size[blocks - 1]! + size[blocks]!
      mean[blocks - 1] = (mean[blocks - 1]! * size[blocks - 1]! + mean[blocks]! * size[blocks]!) / total
      size[blocks - 1] = total
      blocks--
    }
    blocks++
  }
  const placed = new Float64Array(n)
  for (let b = 0, i = 0; b < blocks; b++) for (let k = 0; k < size[b]!; k++, i++) placed[i] = mean[b]! + offset[i]!
  return placed
}
