/**
 * An immutable map by id whose next version costs one flat copy of its values instead of a rehash of its keys: every id has a
 * slot, which it keeps in all versions that follow. Those share one directory of ids, which only grows; what it says of an id
 * holds where the version's own values have something in that slot.
 */
export class SlotMap<T extends object> {
  readonly #slots: Map<string, number>
  /** By slot; null where this version has nothing. */
  readonly values: readonly (T | null)[]
  readonly size: number

  private constructor(slots: Map<string, number>, values: readonly (T | null)[], size: number) {
    this.#slots = slots
    this.values = values
    this.size = size
  }

  static of<T extends object>(entries: readonly (readonly [id: string, value: T])[]): SlotMap<T> {
    const slots = new Map(entries.map(([id], slot) => [id, slot]))
    return new SlotMap(
      slots,
      entries.map(([, value]) => value),
      entries.length,
    )
  }

  /** Undefined where this version has nothing of that id. */
  slotOf(id: string): number | undefined {
    const slot = this.#slots.get(id)
    return slot === undefined || (this.values[slot] ?? null) === null ? undefined : slot
  }

  get(id: string): T | undefined {
    const slot = this.#slots.get(id)
    return slot === undefined ? undefined : (this.values[slot] ?? undefined)
  }

  /** Whether the ids of both have the same slots, so that their values can be compared slot by slot. */
  sharesSlots(other: SlotMap<object>): boolean {
    return this.#slots === other.#slots
  }

  /** The next version: null takes an id out. */
  with(changes: ReadonlyMap<string, T | null>): SlotMap<T> {
    if (changes.size === 0) return this
    const values = this.values.slice()
    let { size } = this
    for (const [id, value] of changes) {
      const slot = this.#slotFor(id)
      // No holes: an array with some is read more slowly for good.
      while (values.length <= slot) values.push(null)
      size += Number(value !== null) - Number(values[slot] !== null)
      values[slot] = value
    }
    const next = new SlotMap(this.#slots, values, size)
    return this.#slots.size > 2 * size + FEW ? next.#compacted() : next
  }

  #slotFor(id: string): number {
    const known = this.#slots.get(id)
    if (known !== undefined) return known
    const slot = this.#slots.size
    this.#slots.set(id, slot)
    return slot
  }

  /** With a directory of its own, without the ids that are gone: thousands of previews and undos leave theirs behind. */
  #compacted(): SlotMap<T> {
    const entries: [string, T][] = []
    for (const [id, slot] of this.#slots) {
      const value = this.values[slot] ?? null
      if (value !== null) entries.push([id, value])
    }
    return SlotMap.of(entries)
  }
}

const FEW = 256
