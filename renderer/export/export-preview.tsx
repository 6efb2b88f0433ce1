import { useMemo } from 'react'
import type { ExportedFile } from '../../shared/contract/requests.ts'
import { text } from '../../shared/text/index.ts'
import classes from '../dialogs/dialog.module.css'

/** Text shown of a long file; the rest is in the file. */
const PREVIEW_CHARS = 20_000

const pictureOf = ({ mimeType, encoding, text: contents }: ExportedFile): string | null => {
  if (!mimeType.startsWith('image/')) return null
  return encoding === 'base64'
    ? `data:${mimeType};base64,${contents}`
    : `data:${mimeType},${encodeURIComponent(contents)}`
}

/** The file as it will be: a picture, or the beginning of its text. */
export const ExportPreview = ({ file }: { file: ExportedFile | null }) => {
  const picture = useMemo(() => (file === null ? null : pictureOf(file)), [file])
  return (
    <div className={classes.preview} aria-busy={file === null}>
      {file === null ? (
        <span className="dim">{text.export.rendering}</span>
      ) : picture === null ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <pre className="mono" tabIndex={0}>
          {file.text.slice(0, PREVIEW_CHARS)}
        </pre>
      ) : (
        <img src={picture} alt={text.export.preview} />
      )}
    </div>
  )
}
