import { constants, crc32, createDeflate, type Deflate } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
export const BYTES_PER_PIXEL = 4
/** More than what is added at once comes to when packed: packing goes on without asking this thread for more room. */
const PACKED_BYTES = 2 ** 22

/**
 * A PNG file (W3C PNG, third edition) that takes its rows as they are made and packs them on another thread meanwhile.
 * Drawings are large plain areas: without row filters and with the quickest compression files come out as small as with
 * the careful kind, in a quarter of the time.
 */
export class PngFile {
  readonly #width: number
  #height = 0
  #scanlines = Buffer.alloc(0)
  readonly #deflate: Deflate
  readonly #packed: Promise<Buffer>

  constructor(width: number) {
    this.#width = width
    this.#deflate = createDeflate({ level: constants.Z_BEST_SPEED, chunkSize: PACKED_BYTES })
    this.#packed = this.#deflate.toArray().then(Buffer.concat)
  }

  /** Whole rows from top to bottom: red, green, blue and alpha of every pixel. Resolves when they are packed, and not before may more be added. */
  addRows(pixels: Buffer): Promise<void> {
    const bytes = this.#width * BYTES_PER_PIXEL
    const count = pixels.length / bytes
    const scanlines = this.#room(count * (bytes + 1))
    for (let row = 0; row < count; row++) {
      const at = row * (bytes + 1)
      scanlines[at] = 0 // filter type "None"
      pixels.copy(scanlines, at + 1, row * bytes, (row + 1) * bytes)
    }
    this.#height += count
    return new Promise((resolve) => {
      if (this.#deflate.write(scanlines)) resolve()
      else this.#deflate.once('drain', resolve)
    })
  }

  /** The same memory again and again: fresh pages cost more than filling them. */
  #room(bytes: number): Buffer {
    if (this.#scanlines.length < bytes) this.#scanlines = Buffer.allocUnsafe(bytes)
    return this.#scanlines.subarray(0, bytes)
  }

  async contents(): Promise<Buffer> {
    this.#deflate.end()
    const header = Buffer.alloc(13)
    header.writeUInt32BE(this.#width, 0)
    header.writeUInt32BE(this.#height, 4)
    header.set([8, 6], 8) // bits of each sample, colour type "truecolour with alpha"
    return Buffer.concat([
      SIGNATURE,
      ...chunk('IHDR', header),
      ...chunk('IDAT', await this.#packed),
      ...chunk('IEND', Buffer.alloc(0)),
    ])
  }
}

function chunk(type: string, data: Buffer): Buffer[] {
  const [length, name, check] = [Buffer.alloc(4), Buffer.from(type, 'latin1'), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(data, crc32(name)))
  return [length, name, data, check]
}
