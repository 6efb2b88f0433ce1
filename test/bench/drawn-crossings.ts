/** A drawn edge: the polyline through sampled points, [x, y, x, y …], and the nodes it joins. */
export type DrawnEdge = { from: string; to: string; line: Float64Array }

/** Points along cubic Bézier segments: start, then three control points for each segment. */
export function sampleBeziers(points: readonly { x: number; y: number }[], perSegment = 12): Float64Array {
  const line: number[] = [points[0]!.x, points[0]!.y]
  for (let i = 0; i + 3 < points.length; i += 3) {
    const [a, b, c, d] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!]
    for (let k = 1; k <= perSegment; k++) {
      const t = k / perSegment
      const [wa, wb, wc, wd] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
      line.push(wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y)
    }
  }
  return Float64Array.from(line)
}

/**
 * Pairs of edges whose drawn lines cross, whoever drew them. Edges that share a node meet there and are not counted.
 * Swept over y; exact for the sampled polylines.
 */
export function countDrawnCrossings(edges: DrawnEdge[]): number {
  const boxes = edges.map(({ line }) => box(line)).map((b, i) => ({ ...b, edge: edges[i]! }))
  boxes.sort((a, b) => a.top - b.top)
  let crossings = 0
  for (let i = 0; i < boxes.length; i++) {
    const a = boxes[i]!
    for (let j = i + 1; j < boxes.length && boxes[j]!.top <= a.bottom; j++) {
      const b = boxes[j]!
      if (a.right < b.left || b.right < a.left) continue
      if (shareNode(a.edge, b.edge)) continue
      if (linesCross(a.edge.line, b.edge.line)) crossings++
    }
  }
  return crossings
}

const shareNode = (a: DrawnEdge, b: DrawnEdge) =>
  a.from === b.from || a.to === b.to || a.from === b.to || a.to === b.from

function box(line: Float64Array) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < line.length; i += 2) {
    left = Math.min(left, line[i]!)
    right = Math.max(right, line[i]!)
    top = Math.min(top, line[i + 1]!)
    bottom = Math.max(bottom, line[i + 1]!)
  }
  return { left, top, right, bottom }
}

function linesCross(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i + 3 < a.length; i += 2) {
    const [ax, ay, bx, by] = [a[i]!, a[i + 1]!, a[i + 2]!, a[i + 3]!]
    const [left, right] = ax < bx ? [ax, bx] : [bx, ax]
    const [top, bottom] = ay < by ? [ay, by] : [by, ay]
    for (let j = 0; j + 3 < b.length; j += 2) {
      const [cx, cy, dx, dy] = [b[j]!, b[j + 1]!, b[j + 2]!, b[j + 3]!]
      if ((cx < left && dx < left) || (cx > right && dx > right)) continue
      if ((cy < top && dy < top) || (cy > bottom && dy > bottom)) continue
      const side = (px: number, py: number) => (bx - ax) * (py - ay) - (by - ay) * (px - ax)
      const other = (px: number, py: number) => (dx - cx) * (py - cy) - (dy - cy) * (px - cx)
      if (side(cx, cy) * side(dx, dy) <= 0 && other(ax, ay) * other(bx, by) <= 0) return true
    }
  }
  return false
}
