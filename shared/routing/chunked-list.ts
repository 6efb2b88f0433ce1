/** Values to a chunk: the next version of ten thousand copies one chunk and the list of eighty. */
const CHUNK_BITS = 7
const CHUNK = 1 << CHUNK_BITS
const MASK = CHUNK - 1

type Chunk<T> = readonly (T | null)[]

/** An immutable list with gaps (null) whose next version costs by what changed in it, not by its length. */
export class ChunkedList<T extends object> {
  readonly length: number
  readonly #chunks: readonly Chunk<T>[]

  private constructor(chunks: readonly Chunk<T>[], length: number) {
    this.#chunks = chunks
    this.length = length
  }

  static of<T extends object>(values: readonly (T | null)[]): ChunkedList<T> {
    const chunks: Chunk<T>[] = []
    for (let start = 0; start < values.length; start += CHUNK) chunks.push(values.slice(start, start + CHUNK))
    return new ChunkedList(chunks, values.length)
  }

  /** Null beyond the end as well. */
  at(index: number): T | null {
    return this.#chunks[index >>> CHUNK_BITS]?.[index & MASK] ?? null
  }

  /** The next version. A place beyond the end makes the list longer. */
  with(changes: ReadonlyMap<number, T | null>): ChunkedList<T> {
    if (changes.size === 0) return this
    const chunks = this.#chunks.slice()
    const copied = new Map<number, (T | null)[]>()
    let { length } = this
    for (const [index, value] of changes) {
      const at = index >>> CHUNK_BITS
      const chunk = copied.get(at) ?? (chunks[at] ?? []).slice()
      copied.set(at, chunk)
      // No holes: an array with some is read more slowly for good.
      while (chunk.length <= (index & MASK)) chunk.push(null)
      chunk[index & MASK] = value
      while (chunks.length <= at) chunks.push([])
      chunks[at] = chunk
      length = Math.max(length, index + 1)
    }
    return new ChunkedList(chunks, length)
  }

  /** In order, without the gaps. */
  *[Symbol.iterator](): Generator<T> {
    for (const chunk of this.#chunks) for (const value of chunk) if (value !== null) yield value
  }

  /** The places where two lists don't have the same object; parts that both share are not looked at. */
  differing(other: ChunkedList<T>): number[] {
    const found: number[] = []
    for (let at = 0; at < Math.max(this.#chunks.length, other.#chunks.length); at++) {
      const a = this.#chunks[at] ?? []
      const b = other.#chunks[at] ?? []
      if (a === b) continue
      for (let i = 0; i < Math.max(a.length, b.length); i++) {
        if ((a[i] ?? null) !== (b[i] ?? null)) found.push(at * CHUNK + i)
      }
    }
    return found
  }
}
