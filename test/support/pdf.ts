import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as pdf.js reads it: points, the text in the order in which it is drawn, and what else is drawn. */
export type ReadPage = { width: number; height: number; text: string; pictures: number; paths: number }
export type ReadPdf = { title: string; author: string | undefined; dated: boolean; pages: ReadPage[] }

const PICTURES: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]

/** Throws where pdf.js can't read it. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const info = (await pdf.getMetadata()).info as { Title: string; Author?: string; CreationDate?: string }
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width, height] = page.view as [number, number, number, number]
    const { items } = await page.getTextContent()
    const { fnArray } = await page.getOperatorList()
    pages.push({
      ...{ width, height, text: items.map((item) => ('str' in item ? item.str : '')).join('') },
      pictures: fnArray.filter((op) => PICTURES.includes(op)).length,
      paths: fnArray.filter((op) => op === OPS.constructPath).length,
    })
  }
  await task.destroy()
  return { title: info.Title, author: info.Author, dated: info.CreationDate !== undefined, pages }
}
