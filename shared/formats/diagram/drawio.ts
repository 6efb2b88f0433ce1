import type { ChangeMark, ChangeMarks } from '../../diff/drawn-diff.ts'
import { text } from '../../text/index.ts'
import type { NodeKind } from '../../topology/graph.ts'
import type { SceneGroup } from '../../topology/groups.ts'
import type { Scene, SceneEdge, SceneNode } from '../../topology/scene.ts'
import { edgeMark } from '../../topology/status-mark.ts'
import { drawable } from '../../topology/text.ts'
import { THEMES, type Theme, type ThemeName } from '../../topology/theme.ts'
import { changeLook } from '../drawing/change-mark.ts'
import { xml } from '../svg.ts'
import { edgeWords, nodeLines } from './labels.ts'

export type DrawioOptions = { theme: ThemeName; title: string; changes: ChangeMarks }

/** From the bottom up: lines below the cards that they join. */
const LAYERS = ['places', 'traffic', 'rules', 'site', 'link', 'vpc', 'policy'] as const
type Layer = (typeof LAYERS)[number]

const layerOf = ({ kind }: SceneEdge): Layer => (kind === 'policy-link' ? 'rules' : 'traffic')

/**
 * A scene as a draw.io diagram: cards where they stand, connections that stay attached when cards are moved, a layer for each
 * kind. Uncompressed, so that it reads well in a review. The same scene and options give the same bytes.
 */
export const drawioOf = (
  { nodes, edges, groups, bounds }: Scene,
  { theme: name, title, changes }: DrawioOptions,
): string => {
  const theme = THEMES[name]
  const node = ({ x, y, ...card }: SceneNode) =>
    nodeCell({ ...card, x: x - bounds.x, y: y - bounds.y }, theme, changes[card.id])
  const words: Record<Layer, string> = {
    places: text.diagram.places,
    traffic: text.diagram.traffic,
    rules: text.diagram.rules,
    site: text.thingNames.site,
    link: text.thingNames.link,
    vpc: text.thingNames.vpc,
    policy: text.thingNames.policy,
  }
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile host="InterLink Planner">',
    `  <diagram id="topology" name="${xml(title)}">`,
    `    <mxGraphModel grid="1" gridSize="8" background="${theme.canvas}" page="0">`,
    '      <root>',
    '        <mxCell id="0"/>',
    ...LAYERS.filter((layer) => layer !== 'places' || groups.length > 0).map(
      (layer) => `        <mxCell id="layer-${layer}" value="${xml(words[layer])}" parent="0"/>`,
    ),
    ...groups.map(({ rect, ...group }) =>
      frameCell({ ...group, rect: { ...rect, x: rect.x - bounds.x, y: rect.y - bounds.y } }, theme),
    ),
    ...edges.map((edge) => edgeCell(edge, theme, changes[edge.id])),
    ...nodes.map(node),
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
    '</mxfile>',
  ].join('\n')}\n`
}

/** A frame in a layer of its own: things can be moved without it, and it without them. */
const frameCell = ({ id, kind, label, rect }: SceneGroup, theme: Theme): string => {
  const fill = kind === 'pop' ? theme.canvas : theme.frame
  const style = `rounded=1;absoluteArcSize=1;arcSize=24;html=0;whiteSpace=wrap;align=left;verticalAlign=top;spacingLeft=16;spacingTop=6;fontSize=13;fontStyle=1;fontFamily=Inter;fontColor=${theme.tones.text};fillColor=${fill};strokeColor=${theme.cardBorder};`
  return [
    `        <mxCell id="${xml(drawable(id))}" value="${xml(label)}" style="${style}" vertex="1" parent="layer-places">`,
    `          <mxGeometry x="${rect.x}" y="${rect.y}" width="${rect.width}" height="${rect.height}" as="geometry"/>`,
    '        </mxCell>',
  ].join('\n')
}

const FONT: Record<NodeKind, string> = { site: 'fontStyle=1;', link: '', vpc: 'fontStyle=1;', policy: 'fontStyle=2;' }

const nodeCell = (node: SceneNode, theme: Theme, change: ChangeMark | undefined): string => {
  const { id, kind, x, y, width, height, card } = node
  const border =
    card.outline === 'dashed' ? `dashed=1;strokeColor=${theme.dashedBorder}` : `strokeColor=${theme.cardBorder}`
  const said = [...nodeLines(node), ...(change === undefined ? [] : [changeLook(change).word])]
  const style = `rounded=1;arcSize=8;html=0;whiteSpace=wrap;align=left;spacingLeft=12;fontSize=10;fontFamily=Inter;${FONT[kind]}fillColor=${theme.card};fontColor=${theme.tones.text};${border};${marked(change, theme)}`
  return withTooltip(
    { id, label: lines(said), tooltip: card.description },
    `<mxCell style="${style}" vertex="1" parent="layer-${kind}">`,
    `<mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/>`,
  )
}

const edgeCell = (edge: SceneEdge, theme: Theme, change: ChangeMark | undefined): string => {
  const mark = edgeMark(edge.kind, edge.state)
  const dash = mark.dash === null ? '' : `dashed=1;dashPattern=${mark.dash};`
  const style = `curved=1;endArrow=none;html=0;fontSize=9;fontFamily=Inter;fontColor=${theme.tones.muted};strokeColor=${theme.tones[mark.tone]};strokeWidth=${mark.width};exitX=1;exitY=0.5;entryX=0;entryY=0.5;${dash}${marked(change, theme)}`
  return withTooltip(
    { id: edge.id, label: xml(edge.label ?? ''), tooltip: edgeWords(edge) },
    `<mxCell style="${style}" edge="1" parent="layer-${layerOf(edge)}" source="${xml(edge.from)}" target="${xml(edge.to)}">`,
    '<mxGeometry relative="1" as="geometry"/>',
  )
}

/** draw.io shows a tooltip of an object around a cell alone; the object then has the id and the label. `label`: escaped already. */
const withTooltip = (about: { id: string; label: string; tooltip: string }, cell: string, geometry: string): string =>
  [
    `        <UserObject id="${xml(about.id)}" label="${about.label}" tooltip="${xml(about.tooltip)}">`,
    `          ${cell}`,
    `            ${geometry}`,
    '          </mxCell>',
    '        </UserObject>',
  ].join('\n')

/** Later keys of a style win over earlier ones. */
const marked = (change: ChangeMark | undefined, theme: Theme): string => {
  if (change === undefined) return ''
  const { tone, dash } = changeLook(change)
  return `strokeColor=${theme.tones[tone]};strokeWidth=2.5;${dash === null ? 'dashed=0;' : `dashed=1;dashPattern=${dash};`}`
}

/** Lines of a label: the line break is a character of the attribute. */
const lines = (all: readonly string[]): string => all.map(xml).join('&#10;')
