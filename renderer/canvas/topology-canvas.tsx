import '@xyflow/react/dist/base.css'
import { ReactFlow, ReactFlowProvider } from '@xyflow/react'
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { perLanguage, text } from '../../shared/text/index.ts'
import { THEMES } from '../../shared/topology/theme.ts'
import { selectGraph } from '../store/derived.ts'
import { useAppSelector, useAppStore } from '../store/hooks.ts'
import { useResolvedTheme } from '../theme/themed-root.tsx'
import { followDrag } from './attach/drop-impact.ts'
import classes from './canvas.module.css'
import { createCanvasActions } from './canvas-actions.ts'
import { type CanvasState, createCanvasStore } from './canvas-state.ts'
import { EmptyPlan } from './empty-plan.tsx'
import { NothingShown } from './filter/nothing-shown.tsx'
import { ShownLine } from './filter/shown-line.tsx'
import { isWithin } from './geometry/boxes.ts'
import { MAX_ZOOM, MIN_ZOOM, seen } from './geometry/viewport.ts'
import { useCardDrop } from './gestures/use-card-drop.ts'
import { usePointer } from './gestures/use-pointer.ts'
import { HighlightLegend } from './highlight/legend.tsx'
import { Popups } from './menus/popups.tsx'
import { Minimap } from './minimap.tsx'
import { NODE_TYPES } from './nodes/card-node.tsx'
import { useMountedNodes } from './nodes/use-mounted-nodes.ts'
import { detailAt } from './paint/detail.ts'
import { useLayers } from './paint/use-layers.ts'
import { PointerNote } from './pointer-note.tsx'
import { domIdOf } from './to-flow.ts'
import { ToolBar } from './tool-bar.tsx'
import { CanvasContext, useCanvas, useCanvasStore } from './use-canvas.ts'
import { useKeys } from './use-keys.ts'
import { useMirror } from './use-mirror.ts'
import { useRequests } from './use-requests.ts'
import { useView } from './use-view.ts'

/** The topology of the open plan: drawn, moved through, changed by hand. */
export const TopologyCanvas = () => {
  const [canvas] = useState(createCanvasStore)
  return (
    <CanvasContext value={canvas}>
      <ReactFlowProvider>
        <Drawing />
      </ReactFlowProvider>
    </CanvasContext>
  )
}

/** What is selected, in words: for screen readers, which can't see the picture. */
const useSpokenSelection = (): string =>
  useCanvas(({ index, selection }) => {
    if (selection.size > 1) return text.canvas.selectedMany(selection.size)
    const [only] = selection
    const node = only === undefined ? undefined : index.node(only)
    return node?.card.description ?? ''
  })

/** React Flow's own keyboard is off; what it would say of it is ours to say. */
const flowWords = perLanguage(() => ({
  'node.a11yDescription.default': text.canvas.instructions,
  'edge.a11yDescription.default': text.canvas.instructions,
}))

/** React Flow keeps the viewport and shows the cards near enough to read; what lies behind and above is painted. */
const Drawing = () => {
  const canvas = useCanvasStore()
  const app = useAppStore()
  const theme = THEMES[useResolvedTheme(useAppSelector((state) => state.ui.theme))]
  const host = useRef<HTMLDivElement>(null)
  const tiles = useRef<HTMLDivElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const [mapShown, setMapShown] = useState(true)
  const view = useView(canvas)
  const actions = useMemo(() => createCanvasActions(app, canvas, view.panBy), [app, canvas, view])
  const nodes = useMountedNodes(canvas)
  useLayers(canvas, { host, tiles, overlay }, theme)
  useMirror(canvas)
  useRequests(canvas, actions, view)
  usePointer(host, canvas, actions)
  useCardDrop(host, canvas, actions)
  useEffect(() => followDrag(canvas), [canvas])
  const keys = useKeys(canvas, actions, view)
  const seesAll = useCanvas(({ index, viewport, size }) => isWithin(index.scene.bounds, seen(viewport, size)))
  const detail = useCanvas(({ viewport }) => detailAt(viewport.zoom))
  const isEmpty = useCanvas((state) => state.index.scene.nodes.length === 0)
  const hasNothing = useAppSelector((state) => selectGraph(state).nodes.length === 0)
  const current = useCanvas(currentNode)
  const spoken = useSpokenSelection()
  return (
    <div className={classes.canvas} style={{ '--canvas-dashed-border': theme.dashedBorder } as CSSProperties}>
      <ReactFlow
        ref={host}
        className={classes.flow}
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        colorMode={theme.name === 'dark' ? 'dark' : 'light'}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        disableKeyboardA11y
        ariaLabelConfig={flowWords()}
        attributionPosition="bottom-center"
        tabIndex={0}
        aria-label={text.canvas.label}
        aria-description={text.canvas.instructions}
        aria-activedescendant={current === undefined ? undefined : domIdOf(current)}
        data-detail={detail}
        {...keys}
      >
        <div ref={tiles} className={classes.tiles} />
        <canvas ref={overlay} className={classes.overlay} />
      </ReactFlow>
      <PointerNote host={host} canvas={canvas} />
      <div className={classes.top}>
        <ShownLine view={view} />
        <HighlightLegend />
      </div>
      {isEmpty ? hasNothing ? <EmptyPlan /> : <NothingShown /> : null}
      <ToolBar
        canvas={canvas}
        view={view}
        actions={actions}
        mapShown={mapShown}
        onToggleMap={() => setMapShown(!mapShown)}
      />
      {mapShown && !isEmpty && !seesAll ? <Minimap canvas={canvas} view={view} theme={theme} /> : null}
      <Popups canvas={canvas} actions={actions} host={host} />
      <div className={classes.spoken} aria-live="polite">
        {spoken}
      </div>
    </div>
  )
}

/** The node that the keyboard is at, where it is in the document. */
const currentNode = ({ selection, mounted }: CanvasState): string | undefined =>
  [...selection].findLast((id) => mounted.has(id))
