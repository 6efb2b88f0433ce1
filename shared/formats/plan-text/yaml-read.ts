import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, type Node, parseAllDocuments, visit } from 'yaml'
import { PlanTextError, type PlanTextProblem } from './plan-text-error.ts'

export type Path = readonly (string | number)[]

/** A YAML document that holds JSON values only, and where its fields stand. */
export type YamlDocument = { value: unknown; problem(path: Path, message: string, atKey?: string): PlanTextProblem }

/** `['links', 2, 'vpc']` → `links[2].vpc`. */
const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  )

/** `atKey`: told at a field's name inside the node, not at its value. */
const nodeAt = (document: Document, path: Path, atKey: string | undefined): Node | null => {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (!isNode(node)) continue
    const key =
      length === path.length && atKey !== undefined && isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && key.value === atKey)?.key
        : null
    return isNode(key) ? key : node
  }
  return null
}

/**
 * The documents of a YAML text. Throws `PlanTextError` for what is not YAML and for what JSON doesn't have: anchors and
 * aliases, tags of one's own, a field given twice, `__proto__`.
 */
export function readYaml(text: string): YamlDocument[] {
  const lineCounter = new LineCounter()
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const at = (offset: number, message: string): PlanTextProblem => ({ ...place(offset), path: '', message })
  const documents = parsed(text, lineCounter)
  const problems = documents.flatMap((document) => [
    ...[...document.errors, ...document.warnings].map((error) => at(error.pos[0], firstLine(error.message))),
    ...(document.errors.length > 0 ? [] : beyondJson(document).map(({ offset, message }) => at(offset, message))),
  ])
  if (problems.length > 0) throw new PlanTextError(problems)
  return documents.map((document) => ({
    value: document.toJS(),
    problem: (path, message, atKey) => ({
      ...place(nodeAt(document, path, atKey)?.range?.[0] ?? 0),
      path: pathText(path),
      message,
    }),
  }))
}

const firstLine = (message: string): string => message.split('\n', 1)[0]!

const parsed = (text: string, lineCounter: LineCounter): Document[] => {
  try {
    // Fields given twice are found below: the library compares each with all the others.
    const documents = parseAllDocuments(text, { lineCounter, uniqueKeys: false, stringKeys: true, prettyErrors: false })
    return documents as Document[]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new PlanTextError([{ line: 1, column: 1, path: '', message: 'nested too deeply to be read' }])
  }
}

const beyondJson = (document: Document): { offset: number; message: string }[] => {
  const found: { offset: number; message: string }[] = []
  const tell = (node: Node, message: string) => found.push({ offset: node.range?.[0] ?? 0, message })
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) tell(node, `*${node.source}: aliases are not read: write the value itself`)
      else if (node.anchor !== undefined) tell(node, `&${node.anchor}: anchors are not read`)
      else if (node.tag !== undefined) tell(node, `${node.tag}: tags are not read`)
    },
    Map(_, map) {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (key.value === '__proto__') tell(key, '__proto__ is not a field')
        if (seen.has(key.value)) tell(key, `${JSON.stringify(key.value)} is given twice`)
        seen.add(key.value)
      }
    },
  })
  return found
}
