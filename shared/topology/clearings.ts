import type { Rect } from './geometry.ts'

/** Width of the upright slices that the drawing is cut into: about half a card. */
const SLICE = 128

/** Where cards stand and where none does: for runs of upright slices, the stretches of y that are taken. */
export class Clearings {
  readonly #slices = new Map<number, Stretch[]>()
  /** By number of slices as a power of two, then by first slice; made when asked for. */
  readonly #runs: Map<number, Stretch[]>[] = []

  /** Cards closer to each other than twice `margin` are one stretch: no line should run between them. O(n). */
  constructor(cards: Iterable<Rect>, margin: number) {
    for (const { x, y, width, height } of cards) {
      const stretch = { from: y - margin, to: y + height + margin }
      for (let slice = sliceOf(x); slice <= sliceOf(x + width); slice++) {
        const stretches = this.#slices.get(slice)
        if (stretches) stretches.push(stretch)
        else this.#slices.set(slice, [stretch])
      }
    }
  }

  /** Whether no card stands in the rectangle; the slices that its left and right ends lie in don't count. O(log n). */
  isClear({ x, y, width, height }: Rect): boolean {
    return this.#runsOf(sliceOf(x) + 1, sliceOf(x + width) - 1).every((run) => {
      const taken = endingAfter(run, y)
      return !taken || taken.from >= y + height
    })
  }

  /**
   * The y nearest to `y`, at it or above (`-1`) or below (`1`), where a level line from `left` to `right` meets no card.
   * O(log n) for each stretch that is in the way.
   */
  nearestLevel(left: number, right: number, y: number, direction: -1 | 1): number {
    const runs = this.#runsOf(sliceOf(left), sliceOf(right))
    let level = y
    for (let clear = 0; clear < runs.length; ) {
      clear = 0
      for (const run of runs) {
        const taken = endingAfter(run, level)
        if (!taken || taken.from >= level) clear++
        else level = direction === 1 ? taken.to : taken.from
      }
    }
    return level
  }

  /** Two runs, overlapping maybe, that are all the slices from `first` to `last`; none when there are no slices. */
  #runsOf(first: number, last: number): Stretch[][] {
    if (last < first) return []
    const power = 31 - Math.clz32(last - first + 1)
    return [this.#run(first, power), this.#run(last - 2 ** power + 1, power)]
  }

  #run(first: number, power: number): Stretch[] {
    const known = this.#runs[power]?.get(first)
    if (known) return known
    const run = merged(power === 0 ? (this.#slices.get(first) ?? []) : this.#halves(first, power - 1))
    this.#runs[power] ??= new Map()
    this.#runs[power].set(first, run)
    return run
  }

  #halves(first: number, power: number): Stretch[] {
    return [...this.#run(first, power), ...this.#run(first + 2 ** power, power)]
  }
}

type Stretch = { from: number; to: number }

const sliceOf = (x: number) => Math.floor(x / SLICE)

/** From top to bottom, none touching another. */
function merged(stretches: Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  let last: Stretch | undefined
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else {
      last = { from, to }
      apart.push(last)
    }
  }
  return apart
}

/** The first stretch that ends below `y`. */
function endingAfter(stretches: Stretch[], y: number): Stretch | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.to > y) high = middle
    else low = middle + 1
  }
  return stretches[low]
}
