import { text } from '../../shared/text/index.ts'
import { notify } from '../ui/notify.tsx'

export type TextFile = { name: string; text: string }

/** BOM-aware: exports made on Windows are often UTF-16, which JSON may not be but people have. */
const decode = (bytes: ArrayBuffer): string => {
  const [a, b] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** The contents of files that the user chose; one that can't be read is named and left out. */
export const readFiles = async (files: readonly File[]): Promise<TextFile[]> => {
  const read = await Promise.all(
    files.map(async (file) => {
      try {
        return { name: file.name, text: decode(await file.arrayBuffer()) }
      } catch {
        notify({ kind: 'failed', title: text.import.unreadable(file.name) })
        return null
      }
    }),
  )
  return read.filter((file) => file !== null)
}
