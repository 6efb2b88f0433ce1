import type { ExportedFile } from '../../shared/contract/requests.ts'

/** An exported file as a browser has files. */
export const blobOf = ({ encoding, mimeType, text }: ExportedFile): Blob => {
  if (encoding === 'utf8') return new Blob([text], { type: mimeType })
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  return new Blob([bytes], { type: mimeType })
}

/** A browser's own way to save a file. */
export const download = (file: ExportedFile): void => {
  const url = URL.createObjectURL(blobOf(file))
  Object.assign(document.createElement('a'), { href: url, download: file.fileName }).click()
  URL.revokeObjectURL(url)
}
