import { XMLParser, XMLValidator } from 'fast-xml-parser'

type Attributes = Record<string, string>
/** A cell as draw.io shows it: with the id, label and tooltip of the object around it, if there is one. */
export type DrawioCell = {
  id: string
  value: string
  tooltip?: string | undefined
  parent?: string | undefined
  source?: string | undefined
  target?: string | undefined
  vertex?: string | undefined
  edge?: string | undefined
  style?: string | undefined
  mxGeometry?: Attributes | undefined
}
type Raw = Omit<DrawioCell, 'mxGeometry' | 'value'> & { value?: string; mxGeometry?: Attributes }
type Wrapped = { id: string; label: string; tooltip: string; mxCell: Raw[] }

/** The cells of an uncompressed draw.io file, layers among them; throws where it is no XML. */
export const readDrawio = (xml: string): DrawioCell[] => {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new Error(valid.err.msg)
  const { root } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: true,
    isArray: (name) => name === 'mxCell' || name === 'UserObject',
  }).parse(xml).mxfile.diagram.mxGraphModel as { root: { mxCell?: Raw[]; UserObject?: Wrapped[] } }
  return [
    ...(root.mxCell ?? []).map((cell) => ({ ...cell, value: cell.value ?? '' })),
    ...(root.UserObject ?? []).map(({ id, label, tooltip, mxCell }) => ({ ...mxCell[0]!, id, value: label, tooltip })),
  ]
}
