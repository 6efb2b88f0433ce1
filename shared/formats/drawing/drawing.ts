import type { ChangeMarks } from '../../diff/drawn-diff.ts'
import { text } from '../../text/index.ts'
import { overlaps, type Rect } from '../../topology/geometry.ts'
import type { NodeKind } from '../../topology/graph.ts'
import type { Scene, SceneEdge } from '../../topology/scene.ts'
import { drawable, measure, truncate } from '../../topology/text.ts'
import { THEMES, type Theme, type ThemeName } from '../../topology/theme.ts'
import type { Brush, TextLook } from './brush.ts'
import { drawCard } from './draw-card.ts'
import { drawEdges } from './draw-edges.ts'
import { drawFrames } from './draw-frames.ts'
import { drawLegend, LEGEND_ROW, legendItems, wrap } from './legend.ts'

export type DrawingOptions = {
  theme: ThemeName
  /** Of the whole document; drawn unless `titleBlock` is false. */
  title: string
  /** What the drawing shows: view, part. */
  facts: readonly string[]
  titleBlock: boolean
  /** ISO 8601, as it is to be read in any language. */
  date: string | null
  author: string | null
  legend: boolean
  changes: ChangeMarks
}

/** A composed drawing, ready for any brush. `paint` leaves out whatever lies outside `clip`. */
export type Drawing = {
  title: string
  width: number
  height: number
  /** How many things it shows. */
  cards: number
  theme: Theme
  /** The drawing in words. */
  description: string
  paint(brush: Brush, clip?: Rect): void
}

const MARGIN = 32
const HEADER = 64
/** Between what stands left and what stands right in the title block. */
const APART = 24
const LEAST_WIDTH = 480
/** Marks, labels and signs stand out this far beyond their node or line. */
const OVERHANG = 24

/** A scene with its title block above and its legend below. */
export const drawingOf = (scene: Scene, options: DrawingOptions): Drawing => {
  const theme = THEMES[options.theme]
  const { changes } = options
  const { bounds } = scene
  const header = options.titleBlock ? HEADER : 0
  const width = Math.ceil(Math.max(bounds.width, LEAST_WIDTH)) + 2 * MARGIN
  const rows = options.legend ? wrap(legendItems(scene, changes), width - 2 * MARGIN) : []
  const legendHeight = rows.length ? rows.length * LEGEND_ROW + 24 : 0
  const height = Math.ceil(bounds.height) + header + 2 * MARGIN + legendHeight
  const origin = { x: MARGIN - Math.floor(bounds.x), y: MARGIN + header - Math.floor(bounds.y) }

  let lines: Boxed[] | undefined
  const within = (clip: Rect) => {
    lines ??= scene.edges.map((edge) => ({ edge, box: boxOf(edge.path.points) }))
    return {
      nodes: scene.nodes.filter((node) => overlaps(node, clip, OVERHANG)),
      edges: lines.filter(({ box }) => overlaps(box, clip, OVERHANG)).map(({ edge }) => edge),
      groups: scene.groups.filter(({ rect }) => overlaps(rect, clip, OVERHANG)),
    }
  }
  return {
    ...{ title: options.title, width, height, cards: scene.nodes.length, theme },
    description: [...options.facts, describe(scene)].join('. '),
    paint: (brush, clip) => {
      brush.rect({ x: 0, y: 0, width, height }, { fill: theme.canvas })
      if (options.titleBlock) drawTitleBlock(brush, options, width, theme)
      const { nodes, edges, groups } = clip ? within({ ...clip, x: clip.x - origin.x, y: clip.y - origin.y }) : scene
      brush.group(origin, null, () => {
        drawFrames(brush, groups, theme)
        drawEdges(brush, edges, theme, changes)
        for (const node of nodes) drawCard(brush, node, theme, changes[node.id])
      })
      drawLegend(brush, rows, MARGIN, height - MARGIN - legendHeight + 32, theme)
    },
  }
}

/** Title and date, then facts and author: the right ones in full, the left ones in the room that is left. */
const drawTitleBlock = (brush: Brush, { title, facts, date, author }: DrawingOptions, width: number, theme: Theme) => {
  const { text: ink, muted } = theme.tones
  const line = (y: number, left: Words, right: Words) => {
    const whole = width - 2 * MARGIN
    const end = fitting(right, whole / 2)
    const taken = end === '' ? 0 : measure(end, right.font, right.size) + APART
    brush.text(fitting(left, whole - taken), { x: MARGIN, y }, left)
    if (end !== '') brush.text(end, { x: width - MARGIN, y }, { ...right, anchor: 'end' })
  }
  const small = { font: 'inter400', size: 12, colour: muted } as const
  line(44, { font: 'inter600', size: 20, colour: ink, words: title }, { ...small, font: 'mono400', words: date ?? '' })
  line(64, { ...small, words: facts.join(' · ') }, { ...small, words: author ?? '' })
}

type Words = TextLook & { words: string }
const fitting = ({ words, font, size }: Words, room: number) => truncate(drawable(words), font, size, room)

type Boxed = { edge: SceneEdge; box: Rect }

/** A Bézier curve stays within its control points. */
const boxOf = (points: SceneEdge['path']['points']): Rect => {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const describe = (scene: Scene): string => {
  const count = (kind: NodeKind) => scene.nodes.filter((node) => node.kind === kind).length
  return text.drawing.whole({
    sites: count('site'),
    links: count('link'),
    vpcs: count('vpc'),
    policies: count('policy'),
  })
}
