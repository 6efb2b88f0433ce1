import { type Bipartite, countCrossings, type Rows } from './crossings.ts'

/** Three lines of nodes: `left` and `right` both have the middle nodes as rows and their own as columns. */
export type ThreeLayers = { left: Bipartite; right: Bipartite }

/** Each layer's nodes from top to bottom. */
export type Order = { middle: Int32Array; left: Int32Array; right: Int32Array; crossings: number }

const SWEEPS = 24
const PATIENCE = 5

/**
 * Orders the three layers for few crossings: barycentre sweeps (Sugiyama, Tagawa and Toda) from several starts, or from
 * `start`, an order of the middle layer that is good already. Deterministic; O(E log E): the number of sweeps is fixed.
 */
export function orderLayers(layers: ThreeLayers, start?: Int32Array): Order {
  const sheet = new Sheet(layers)
  if (start) {
    sheet.begin(start)
    return sweep(sheet)
  }
  sheet.keep()
  const kept = sweep(sheet)
  if (kept.crossings === 0) return kept
  sheet.smooth()
  const smoothed = sweep(sheet)
  return smoothed.crossings < kept.crossings ? smoothed : kept
}

function sweep(sheet: Sheet): Order {
  let best = sheet.snapshot()
  let idle = 0
  for (let i = 0; i < SWEEPS && idle < PATIENCE; i++) {
    sheet.orderMiddle(i % 3 === 1 ? 1 : i % 3 === 2 ? 0 : 0.5)
    sheet.orderSides()
    const crossings = sheet.crossings()
    if (crossings < best.crossings) {
      best = sheet.snapshot()
      idle = 0
    } else idle++
  }
  return best
}

/** The working state of one search: orders and positions of the three layers. */
class Sheet {
  readonly layers: ThreeLayers
  readonly middle: Layer
  readonly left: Layer
  readonly right: Layer
  private readonly fromRight: Float64Array

  constructor(layers: ThreeLayers) {
    this.layers = layers
    this.middle = new Layer(layers.left.rows.count)
    this.left = new Layer(layers.left.columns.count)
    this.right = new Layer(layers.right.columns.count)
    this.fromRight = new Float64Array(this.middle.count)
  }

  crossings(): number {
    const { left, right } = this.layers
    return (
      countCrossings(left.rows, this.middle.order, this.left.position, this.left.count) +
      countCrossings(right.rows, this.middle.order, this.right.position, this.right.count)
    )
  }

  snapshot(): Order {
    return {
      middle: this.middle.order.slice(),
      left: this.left.order.slice(),
      right: this.right.order.slice(),
      crossings: this.crossings(),
    }
  }

  /** Start: everything as it was created. */
  keep() {
    this.middle.reset()
    this.orderSides()
  }

  /** Start: the middle layer as given. */
  begin(middle: Int32Array) {
    this.middle.set(middle)
    this.orderSides()
  }

  /** Start: neighbours averaged over and over, which tends to the graph's slowest oscillation (its Fiedler vector). */
  smooth() {
    this.keep()
    for (let i = 0; i < 30; i++) {
      this.orderMiddle(0.5)
      this.orderSides()
    }
  }

  orderSides() {
    this.left.sortBy(meanPositions(this.layers.left.columns, this.middle, this.left.means))
    this.right.sortBy(meanPositions(this.layers.right.columns, this.middle, this.right.means))
  }

  /** `leftWeight` 1 follows the left layer alone, 0 the right one, 0.5 both alike. */
  orderMiddle(leftWeight: number) {
    const a = meanPositions(this.layers.left.rows, this.left, this.middle.means)
    const b = meanPositions(this.layers.right.rows, this.right, this.fromRight)
    const { position, count } = this.middle
    for (let i = 0; i < count; i++) {
      const here = position[i]! / count
      const l = a[i]! < 0 ? here : a[i]!
      const r = b[i]! < 0 ? here : b[i]!
      a[i] = l * leftWeight + r * (1 - leftWeight)
    }
    this.middle.sortBy(a)
  }
}

class Layer {
  readonly count: number
  readonly order: Int32Array
  readonly position: Int32Array
  /** Room for the mean positions of this layer's neighbours. */
  readonly means: Float64Array
  private readonly keys: Float64Array
  private readonly before: Int32Array

  constructor(count: number) {
    this.count = count
    this.order = Int32Array.from({ length: count }, (_, i) => i)
    this.position = this.order.slice()
    this.means = new Float64Array(count)
    this.keys = new Float64Array(count)
    this.before = new Int32Array(count)
  }

  reset() {
    for (let i = 0; i < this.count; i++) this.order[i] = this.position[i] = i
  }

  set(order: Int32Array) {
    this.order.set(order)
    for (let i = 0; i < this.count; i++) this.position[order[i]!] = i
  }

  /** Sorts by keys in [0, 1], ties by the present order; nodes with a negative key keep their relative place. */
  sortBy(keys: Float64Array) {
    // Key and present position packed into one double: a native sort without a comparator, several times as fast.
    const { count, order, position } = this
    for (let i = 0; i < count; i++) {
      const key = keys[i]! < 0 ? position[i]! / count : keys[i]!
      this.keys[i] = Math.floor(key * 0x7fffffff) * 0x200000 + position[i]!
    }
    this.keys.sort()
    this.before.set(order)
    for (let i = 0; i < count; i++) order[i] = this.before[this.keys[i]! % 0x200000]!
    for (let i = 0; i < count; i++) position[order[i]!] = i
  }
}

/** Into `means`, for each row the mean position of its neighbours in `layer`, scaled to [0, 1]; -1 without neighbours. */
function meanPositions(rows: Rows, layer: Layer, means: Float64Array): Float64Array {
  for (let i = 0; i < rows.count; i++) {
    const from = rows.start[i]!
    const to = rows.start[i + 1]!
    let sum = 0
    for (let e = from; e < to; e++) sum += layer.position[rows.adj[e]!]! + 0.5
    means[i] = to > from ? sum / ((to - from) * layer.count) : -1
  }
  return means
}
