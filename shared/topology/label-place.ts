import type { Position } from '../model/plan.ts'
import { Clearings } from './clearings.ts'
import type { EdgePath } from './edge-path.ts'
import type { Rect } from './geometry.ts'
import type { EdgeKind } from './graph.ts'
import { measure } from './text.ts'

/** The middle of a label is this far above its line, and so high is the half of it, with a little room. */
const ABOVE = 10
const HALF_HEIGHT = 9
/** From the words to the middle of the mark. */
const BEFORE_MARK = 12
/** Of the places tried, in pixels. */
const PRECISION = 8

/** Finds labels a place where no policy's card covers them: policies stand among the lines. */
export class LabelPlaces {
  readonly #policies: Iterable<Rect>
  #clearings: Clearings | undefined

  constructor(policies: Iterable<Rect>) {
    this.#policies = policies
  }

  /** The usual place, or else below the line, or close to the InterLink; the usual one when all are covered. */
  of(kind: EdgeKind, { label, marker }: EdgePath, words: string): Position {
    const width = Math.ceil(measure(words, 'inter400', 10))
    const x = kind === 'site-link' ? Math.max(label.x, marker.x - BEFORE_MARK - width) : label.x
    const places = [label, below(label), { x, y: label.y }, below({ x, y: label.y })]
    return places.find((place) => this.#isClear(place, width)) ?? label
  }

  #isClear({ x, y }: Position, width: number): boolean {
    const middle = y - ABOVE
    this.#clearings ??= new Clearings(this.#policies, HALF_HEIGHT, PRECISION)
    return this.#clearings.nearestLevel(x, x + width, middle, 1) === middle
  }
}

const below = ({ x, y }: Position): Position => ({ x, y: y + 2 * ABOVE })
