import type { Rect } from './geometry.ts'

/** Where cards stand and where none does: for runs of upright slices, the stretches of y that are taken. */
export class Clearings {
  readonly #sliceWidth: number
  /** By number of slices as a power of two, then by first slice; runs of several are made when asked for. */
  readonly #runs: Map<number, Stretch[]>[] = [new Map()]

  /**
   * Cards closer to each other than twice `margin` are one stretch: no line should run between them. How exactly left and
   * right ends are known, and how many slices there are, follows from `sliceWidth`. O(n log n).
   */
  constructor(cards: Iterable<Rect>, margin: number, sliceWidth: number) {
    this.#sliceWidth = sliceWidth
    const slices = this.#runs[0]!
    for (const { x, y, width, height } of [...cards].sort((a, b) => a.y - b.y))
      for (let slice = this.#sliceOf(x); slice <= this.#sliceOf(x + width); slice++) {
        let stretches = slices.get(slice)
        if (!stretches) {
          stretches = []
          slices.set(slice, stretches)
        }
        append(stretches, y - margin, y + height + margin)
      }
  }

  /** Whether no card stands in the rectangle; the slices that its left and right ends lie in don't count. O(log n). */
  isClear({ x, y, width, height }: Rect): boolean {
    return this.#runsOf(this.#sliceOf(x) + 1, this.#sliceOf(x + width) - 1).every((run) => {
      const taken = endingAfter(run, y)
      return !taken || taken.from >= y + height
    })
  }

  /**
   * The y nearest to `y`, at it or above (`-1`) or below (`1`), where a level line from `left` to `right` meets no card.
   * O(log n) for each stretch that is in the way.
   */
  nearestLevel(left: number, right: number, y: number, direction: -1 | 1): number {
    const runs = this.#runsOf(this.#sliceOf(left), this.#sliceOf(right))
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

  #sliceOf(x: number): number {
    return Math.floor(x / this.#sliceWidth)
  }

  /** Two runs, overlapping maybe, that are all the slices from `first` to `last`; none when there are no slices. */
  #runsOf(first: number, last: number): Stretch[][] {
    if (last < first) return []
    const power = 31 - Math.clz32(last - first + 1)
    return [this.#run(first, power), this.#run(last - 2 ** power + 1, power)]
  }

  #run(first: number, power: number): Stretch[] {
    this.#runs[power] ??= new Map()
    const known = this.#runs[power].get(first)
    if (known) return known
    const half = power - 1
    const run = power === 0 ? [] : together(this.#run(first, half), this.#run(first + 2 ** half, half))
    this.#runs[power].set(first, run)
    return run
  }
}

/** Stretches of one run stand from top to bottom, none touching another. */
type Stretch = { from: number; to: number }

/** Adds a stretch that begins no higher than those before. */
function append(stretches: Stretch[], from: number, to: number): void {
  const last = stretches.at(-1)
  if (last && from <= last.to) last.to = Math.max(last.to, to)
  else stretches.push({ from, to })
}

function together(a: Stretch[], b: Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const { from, to } = j === b.length || (i < a.length && a[i]!.from <= b[j]!.from) ? a[i++]! : b[j++]!
    append(all, from, to)
  }
  return all
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
