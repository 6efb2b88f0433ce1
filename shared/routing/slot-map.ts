import { ChunkedList } from './chunked-list.ts'

/** That many ids that are gone may stay in a directory, and as many again as are there. */
const GONE_AT_MOST = 256

/**
 * An immutable map by id whose next version costs by what changed: every id has a slot, which it keeps in all versions that
 * follow. Those share one directory of ids, which only grows; what it says of an id holds where the version's own values have
 * something in that slot.
 */
export class SlotMap<T extends object> {
  readonly #slots: Map<string, number>
  readonly #values: ChunkedList<T>
  readonly size: number

  private constructor(slots: Map<string, number>, values: ChunkedList<T>, size: number) {
    this.#slots = slots
    this.#values = values
    this.size = size
  }

  static of<T extends object>(entries: readonly (readonly [id: string, value: T])[]): SlotMap<T> {
    const slots = new Map(entries.map(([id], slot) => [id, slot]))
    return new SlotMap(slots, ChunkedList.of(entries.map(([, value]) => value)), entries.length)
  }

  /** Undefined where this version has nothing of that id. */
  slotOf(id: string): number | undefined {
    const slot = this.#slots.get(id)
    return slot === undefined || this.#values.at(slot) === null ? undefined : slot
  }

  get(id: string): T | undefined {
    const slot = this.#slots.get(id)
    return slot === undefined ? undefined : (this.#values.at(slot) ?? undefined)
  }

  /** Null where this version has nothing in that slot. */
  at(slot: number): T | null {
    return this.#values.at(slot)
  }

  /** Slots in use or once used. */
  get length(): number {
    return this.#values.length
  }

  /** Whether the ids of both have the same slots, so that their values can be compared slot by slot. */
  sharesSlots(other: SlotMap<object>): boolean {
    return this.#slots === other.#slots
  }

  /** The slots of what is not the same object in both, which have to share slots. */
  differing(other: SlotMap<T>): number[] {
    return this.#values.differing(other.#values)
  }

  /** The next version: null takes an id out. */
  with(changes: ReadonlyMap<string, T | null>): SlotMap<T> {
    let { size } = this
    const bySlot = new Map<number, T | null>()
    for (const [id, value] of changes) {
      const slot = this.#slotFor(id)
      size += Number(value !== null) - Number(this.#values.at(slot) !== null)
      bySlot.set(slot, value)
    }
    const next = new SlotMap(this.#slots, this.#values.with(bySlot), size)
    return this.#slots.size > 2 * size + GONE_AT_MOST ? next.#compacted() : next
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
    return SlotMap.of(
      [...this.#slots].flatMap(([id, slot]): [string, T][] => {
        const value = this.#values.at(slot)
        return value === null ? [] : [[id, value]]
      }),
    )
  }
}
