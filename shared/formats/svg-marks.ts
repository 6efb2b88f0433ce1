import { type StatusMark, shapePath } from '../topology/status-mark.ts'
import { drawable } from '../topology/text.ts'
import type { Theme } from '../topology/theme.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Escaped for element content and attributes alike. Most text needs nothing: one test instead of three passes. */
export const xml = (text: string) =>
  /[^ !#-%(-;=?-~]/.test(text) ? drawable(text).replace(/[&<>"']/g, (char) => ENTITIES[char]!) : text

/** A status mark around (x, y). */
export function shape(mark: StatusMark, x: number, y: number, r: number, theme: Theme): string {
  const { d, filled, dash } = shapePath(mark.shape, x, y, r)
  const colour = theme.tones[mark.tone]
  const dashes = dash ? ` stroke-dasharray="${dash}"` : ''
  return `<path d="${d}" fill="${filled ? colour : 'none'}" stroke="${colour}" stroke-width="1.5"${dashes}/>`
}

/** What many nodes have in common, defined once and referred to: a third of the size, and drawn faster everywhere. */
export class SharedParts {
  readonly definitions: string[] = []
  private readonly references = new Map<unknown, string>()

  /** A reference to the part known by `key`, made at its first use. */
  use(key: unknown, make: () => string): string {
    const known = this.references.get(key)
    if (known) return known
    const id = `part${this.references.size + 1}`
    const reference = `<use xlink:href="#${id}"/>`
    this.definitions.push(`<g id="${id}">${make()}</g>`)
    this.references.set(key, reference)
    return reference
  }
}
