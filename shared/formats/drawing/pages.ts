/** Points, 72 to the inch, upright: ISO 216 and ANSI. */
const SIZES = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
  a0: [2383.94, 3370.39],
  letter: [612, 792],
  tabloid: [792, 1224],
} as const

/** `drawing`: paper of the drawing's own size. */
export const PAPERS = ['a4', 'a3', 'a2', 'a1', 'a0', 'letter', 'tabloid', 'drawing'] as const
export type Paper = (typeof PAPERS)[number]
/** `auto`: whichever takes fewer pages, or shows the drawing larger. */
export const ORIENTATIONS = ['auto', 'portrait', 'landscape'] as const
export type Orientation = (typeof ORIENTATIONS)[number]
export type PaperOptions = { paper: Paper; orientation: Orientation; onePage: boolean }

/** A page and the part of the drawing on it, in the drawing's units. Rows and columns count from 0. */
export type Tile = { row: number; column: number; x: number; y: number; width: number; height: number }
/** All pages are alike. `zoom`: points for one unit of the drawing, which begins at (`left`, `top`) of its page. */
export type Pages = {
  width: number
  height: number
  left: number
  top: number
  zoom: number
  rows: number
  columns: number
  tiles: Tile[]
}

export const PAGE_MARGIN = 34
/** What neighbouring pages both show, in points: room to cut and glue. */
export const OVERLAP = 28
/** Points for a unit of the drawing in its own size: 96 units to the inch. */
const FULL = 0.75
/** Below that, text of 11 units is smaller than 5 points: rather several pages. */
const LEAST = 0.45
/** The longest page that every reader takes (PDF 1.7, annex C). */
const LONGEST = 14_400

/** The pages that a drawing of this size takes: one where it can be read on one, or where one is asked for. */
export const pagesOf = (width: number, height: number, { paper, orientation, onePage }: PaperOptions): Pages => {
  if (paper === 'drawing') {
    const zoom = Math.min(FULL, LONGEST / Math.max(width, height))
    const tiles = [{ row: 0, column: 0, x: 0, y: 0, width, height }]
    return { width: width * zoom, height: height * zoom, left: 0, top: 0, zoom, rows: 1, columns: 1, tiles }
  }
  const [short, long] = SIZES[paper]
  const portrait = () => tiled(width, height, short, long, onePage)
  const landscape = () => tiled(width, height, long, short, onePage)
  if (orientation === 'portrait') return portrait()
  if (orientation === 'landscape') return landscape()
  const [a, b] = [portrait(), landscape()]
  if (a.tiles.length !== b.tiles.length) return a.tiles.length < b.tiles.length ? a : b
  return a.zoom > b.zoom ? a : b
}

const tiled = (width: number, height: number, pageWidth: number, pageHeight: number, onePage: boolean): Pages => {
  const [roomX, roomY] = [pageWidth - 2 * PAGE_MARGIN, pageHeight - 2 * PAGE_MARGIN]
  const fitting = Math.min(FULL, roomX / width, roomY / height)
  const page = { width: pageWidth, height: pageHeight, top: PAGE_MARGIN }
  if (onePage || fitting >= LEAST) {
    const left = (pageWidth - width * fitting) / 2
    return {
      ...page,
      left,
      zoom: fitting,
      rows: 1,
      columns: 1,
      tiles: [{ row: 0, column: 0, x: 0, y: 0, width, height }],
    }
  }
  const count = (size: number, room: number) => Math.max(1, Math.ceil((size * LEAST - OVERLAP) / (room - OVERLAP)))
  const [columns, rows] = [count(width, roomX), count(height, roomY)]
  const tiles: Tile[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      tiles.push({
        ...{ row, column, width: roomX / LEAST, height: roomY / LEAST },
        x: (column * (roomX - OVERLAP)) / LEAST,
        y: (row * (roomY - OVERLAP)) / LEAST,
      })
  return { ...page, left: PAGE_MARGIN, zoom: LEAST, rows, columns, tiles }
}
