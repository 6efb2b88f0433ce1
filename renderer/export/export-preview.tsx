import { useMemo } from 'react'
import type { ExportPreview as Preview } from '../../shared/contract/requests.ts'
import type { Pages } from '../../shared/formats/drawing/pages.ts'
import { text } from '../../shared/text/index.ts'
import { THEMES, type ThemeName } from '../../shared/topology/theme.ts'
import classes from './export.module.css'
import type { usePreview } from './use-preview.ts'

type Picture = Extract<Preview, { kind: 'picture' }>

/** What the file will show, and while the next one is drawn what the last one did. */
export const ExportPreview = ({
  seen: { preview, error, isCurrent },
  theme,
  scale,
}: {
  seen: ReturnType<typeof usePreview>
  theme: ThemeName
  /** Of a PNG: pixels for one unit of the drawing; null for other formats. */
  scale: number | null
}) => (
  <figure className={classes.preview} aria-busy={!isCurrent}>
    <div className={classes.stage} data-waiting={isCurrent ? undefined : true}>
      {error !== null ? (
        <div role="alert" className={classes.failure}>
          <p>{error.message}</p>
          <p>{error.hint}</p>
        </div>
      ) : preview === null ? (
        <span>{text.export.rendering}</span>
      ) : preview.kind === 'text' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <pre className="mono" tabIndex={0}>
          {preview.text}
        </pre>
      ) : (
        <Drawn picture={preview} theme={theme} />
      )}
    </div>
    <figcaption className="dim tabular">
      {preview === null || error !== null ? ' ' : captionOf(preview, scale)}
    </figcaption>
  </figure>
)

const captionOf = (preview: Preview, scale: number | null): string => {
  if (preview.kind === 'text') return text.export.characters(preview.length)
  const { width, height, pages } = preview
  if (pages !== null) return text.export.pages(pages.tiles.length, pages.columns, pages.rows)
  return scale === null ? text.export.units(width, height) : text.export.pixels(width * scale, height * scale)
}

/** The picture on its sheets: those of a PDF are outlined, with their numbers. */
const Drawn = ({ picture, theme }: { picture: Picture; theme: ThemeName }) => {
  const { mimeType, encoding, text: contents, width, height, pages } = picture
  const source = useMemo(
    () =>
      encoding === 'base64'
        ? `data:${mimeType};base64,${contents}`
        : `data:${mimeType},${encodeURIComponent(contents)}`,
    [mimeType, encoding, contents],
  )
  const sheet = sheetOf(width, height, pages)
  const several = pages !== null && pages.tiles.length > 1
  return (
    <svg
      className={classes.sheet}
      viewBox={`${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={text.export.preview}
    >
      {pages === null ? null : (
        <rect {...sheet} fill={several ? '#ffffff' : THEMES[theme].canvas} className={classes.paper} />
      )}
      <image href={source} width={width} height={height} />
      {several
        ? pages.tiles.map(({ row, column, ...tile }, i) => (
            <g key={`${row} ${column}`}>
              <rect {...tile} className={classes.page} />
              <text
                x={tile.x + tile.width / 2}
                y={tile.y + tile.height / 2}
                className={classes.pageNumber}
                fontSize={tile.height / 6}
              >
                {i + 1}
              </text>
            </g>
          ))
        : null}
    </svg>
  )
}

/** What is looked at, in the drawing's units: the drawing alone, its one page with the margins, or all pages side by side. */
const sheetOf = (width: number, height: number, pages: Pages | null) => {
  if (pages === null) return { x: 0, y: 0, width, height }
  const { zoom, tiles } = pages
  if (tiles.length === 1)
    return { x: -pages.left / zoom, y: -pages.top / zoom, width: pages.width / zoom, height: pages.height / zoom }
  const last = tiles.at(-1)!
  return { x: 0, y: 0, width: last.x + last.width, height: last.y + last.height }
}
