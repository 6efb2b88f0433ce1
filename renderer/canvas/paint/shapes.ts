import { type Shape, shapePath } from '../../../shared/topology/status-mark.ts'

type DrawnShape = { path: Path2D; filled: boolean; dash: number[] }

const drawn = new Map<string, DrawnShape>()

function shapeOf(shape: Shape, radius: number): DrawnShape {
  const key = `${shape} ${radius}`
  const known = drawn.get(key)
  if (known) return known
  const { d, filled, dash } = shapePath(shape, 0, 0, radius)
  const made = { path: new Path2D(d), filled, dash: dash?.split(' ').map(Number) ?? [] }
  drawn.set(key, made)
  return made
}

/** Draws a status shape around (x, y): filled or outlined as the shape asks. */
export function paintShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  x: number,
  y: number,
  radius: number,
  color: string,
): void {
  const { path, filled, dash } = shapeOf(shape, radius)
  context.translate(x, y)
  if (filled) {
    context.fillStyle = color
    context.fill(path)
  } else {
    context.strokeStyle = color
    context.lineWidth = 1.5
    context.setLineDash(dash)
    context.stroke(path)
    context.setLineDash([])
  }
  context.translate(-x, -y)
}
