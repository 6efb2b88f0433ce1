import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { Brush, Look, Stroke } from '../../../shared/formats/drawing/brush.ts'
import type { Font } from '../../../shared/topology/text.ts'

/** What the context calls each font: families in the order in which they are asked for a character. */
export type FontFamilies = Record<Font, string>

/** Paints into the pixels of a canvas. */
export class CanvasBrush implements Brush {
  readonly #context: SKRSContext2D
  readonly #families: FontFamilies
  /** Icons: the few shapes that are drawn again and again. */
  readonly #shapes = new Map<string, Path2D>()

  constructor(context: SKRSContext2D, families: FontFamilies) {
    this.#context = context
    this.#families = families
    // As SVG has it.
    context.miterLimit = 4
  }

  rect: Brush['rect'] = ({ x, y, width, height }, look, radius) => {
    this.#context.beginPath()
    if (radius) this.#context.roundRect(x, y, width, height, radius)
    else this.#context.rect(x, y, width, height)
    this.#draw(look)
  }

  path: Brush['path'] = (d, look, by) => {
    if (!by) return this.#draw(look, new Path2D(d))
    const shape = this.#shapes.get(d) ?? new Path2D(d)
    this.#shapes.set(d, shape)
    this.group(by, null, () => this.#draw(look, shape))
  }

  disc: Brush['disc'] = ({ x, y }, radius, fill) => {
    this.#context.beginPath()
    this.#context.arc(x, y, radius, 0, 2 * Math.PI)
    this.#draw({ fill })
  }

  text: Brush['text'] = (content, { x, y }, { font, size, colour, anchor }) => {
    this.#context.font = `${size}px ${this.#families[font]}`
    this.#context.textAlign = anchor === 'end' ? 'right' : 'left'
    this.#context.fillStyle = colour
    this.#context.fillText(content, x, y)
  }

  lines: Brush['lines'] = (all, stroke) => {
    this.#strokeWith(stroke)
    for (const { d } of all) this.#context.stroke(new Path2D(d))
  }

  group: Brush['group'] = ({ x, y }, _title, paint) => {
    this.#context.save()
    this.#context.translate(x, y)
    paint()
    this.#context.restore()
  }

  part: Brush['part'] = (_key, paint) => paint()

  /** The context's own path, unless another is given. */
  #draw({ fill, stroke }: Look, shape?: Path2D): void {
    if (fill) {
      this.#context.fillStyle = fill
      shape ? this.#context.fill(shape) : this.#context.fill()
    }
    if (stroke) {
      this.#strokeWith(stroke)
      shape ? this.#context.stroke(shape) : this.#context.stroke()
    }
  }

  #strokeWith({ colour, width, dash, round }: Stroke): void {
    this.#context.strokeStyle = colour
    this.#context.lineWidth = width
    this.#context.setLineDash(dash ? dash.split(' ').map(Number) : [])
    this.#context.lineCap = round ? 'round' : 'butt'
    this.#context.lineJoin = round ? 'round' : 'miter'
  }
}
