import { text } from '../text/index.ts'

/** Both hosts and windows have `TextDecoder`; the core, which names no host, is given it. */
type Decoder = new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string }

/** A file as a person gives it. `undecodable`: where its bytes stop being text (`line L, column C`), null where they are. */
export type TextFile = { name: string; text: string; undecodable: string | null }

const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** `line L, column C` of an offset, both counted from 1. */
export const placeOf = (decoded: string, offset: number): string => {
  let line = 1
  let start = 0
  for (let at = decoded.indexOf('\n'); at >= 0 && at < offset; at = decoded.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return text.reading.place(line, offset - start + 1)
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one (what Windows tools write). The mark itself
 * is not in the text.
 */
export const decodeText = (name: string, bytes: Uint8Array, decoder: Decoder): TextFile => {
  const encoding = encodingOf(bytes)
  // UTF-16 without its mark would pass for UTF-8 with a nought in every other place.
  if (bytes[0] === 0 || bytes[1] === 0) return { name, text: '', undecodable: text.reading.place(1, 1) }
  try {
    return { name, text: new decoder(encoding, { fatal: true }).decode(bytes), undecodable: null }
  } catch {
    const decoded = new decoder(encoding).decode(bytes)
    return { name, text: '', undecodable: placeOf(decoded, Math.max(0, decoded.indexOf('\uFFFD'))) }
  }
}
