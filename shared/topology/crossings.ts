/** A bipartite graph in compressed rows, both ways round: row i's neighbours are adj[start[i]] … adj[start[i + 1] - 1]. */
export type Bipartite = { rows: Rows; columns: Rows }
export type Rows = { count: number; start: Int32Array; adj: Int32Array }

/** From pairs of indices [row, column], flattened. */
export function bipartite(rowCount: number, columnCount: number, pairs: ArrayLike<number>): Bipartite {
  return { rows: rowsOf(rowCount, pairs, 0), columns: rowsOf(columnCount, pairs, 1) }
}

function rowsOf(count: number, pairs: ArrayLike<number>, side: 0 | 1): Rows {
  const start = new Int32Array(count + 1)
  for (let i = side; i < pairs.length; i += 2) start[pairs[i]! + 1]!++
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!
  const adj = new Int32Array(pairs.length / 2)
  const next = start.slice(0, count)
  for (let i = side; i < pairs.length; i += 2) adj[next[pairs[i]!]!++] = pairs[side === 0 ? i + 1 : i - 1]!
  return { count, start, adj }
}

/**
 * How many pairs of edges cross when rows stand on one line in `rowOrder` and columns on another at `columnPosition`.
 * Barth, Mutzel and Jünger's accumulator tree: O(E log V).
 */
export function countCrossings(
  rows: Rows,
  rowOrder: Int32Array,
  columnPosition: Int32Array,
  columnCount: number,
): number {
  const tree = new Int32Array(columnCount + 1)
  let crossings = 0
  let seen = 0
  for (let i = 0; i < rowOrder.length; i++) {
    const row = rowOrder[i]!
    const from = rows.start[row]!
    const to = rows.start[row + 1]!
    for (let e = from; e < to; e++) {
      let atOrBefore = 0
      for (let k = columnPosition[rows.adj[e]!]! + 1; k > 0; k &= k - 1) atOrBefore += tree[k]!
      crossings += seen - atOrBefore
    }
    // Only now: edges of one row share its end and don't cross.
    for (let e = from; e < to; e++)
      for (let k = columnPosition[rows.adj[e]!]! + 1; k <= columnCount; k += k & -k) tree[k]!++
    seen += to - from
  }
  return crossings
}
