import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Position } from '../../shared/model/plan.ts'
import type { Impact } from '../../shared/routing/impact.ts'
import { text } from '../../shared/text/index.ts'
import { edgeMark } from '../../shared/topology/status-mark.ts'
import type { Tone } from '../../shared/topology/theme.ts'
import { ImpactSummary } from '../impact/impact-summary.tsx'
import { ShapeMark } from '../ui/status-mark.tsx'
import { impactThere } from './attach/drop-impact.ts'
import { isWelcome, sentence, type Verdict } from './attach/verdict.ts'
import classes from './canvas.module.css'
import type { CanvasState, CanvasStore } from './canvas-state.ts'
import type { SceneIndex } from './geometry/scene-index.ts'
import { detailAt } from './paint/detail.ts'
import { useCanvas } from './use-canvas.ts'

/** Pointing for this long asks for more; passing over does not. */
const PATIENCE_MS = 300
/** Screen pixels between the pointer and its note. */
const OFFSET = 14
/** Destinations told beside the pointer; the counts above them tell the rest. */
const IMPACT_ROWS = 5

type Note = {
  title: string
  text: string | null
  tone: Tone
  shape: 'disc' | 'cross' | 'triangle' | null
  /** What a drop would do to the routes, once that is known. */
  impact?: Impact | null
}

/** What a drop here would do, or why it would not. */
export function dropNote(index: SceneIndex, targetId: string, verdict: Verdict): Note {
  const name = index.node(targetId)?.card.label ?? ''
  if (verdict.kind === 'allowed')
    return { title: text.canvas.attach.allowed[verdict.command.command] ?? '', text: name, tone: 'good', shape: 'disc' }
  if (isWelcome(verdict))
    return { title: text.canvas.attach.replaces(sentence(verdict)), text: null, tone: 'warn', shape: 'triangle' }
  const hint = verdict.kind === 'refused' ? (verdict.refusals[0]?.hint ?? null) : null
  return { title: sentence(verdict), text: hint, tone: 'bad', shape: 'cross' }
}

/** What pointing at something tells: an edge's state and first reason, and a node's card where it is too small to read. */
export function hoverNote({ index, hover, viewport, mounted }: CanvasState): Note | null {
  if (hover === null) return null
  const edge = index.edge(hover.id)
  if (edge) {
    const [from, to] = [index.node(edge.from)?.card.label ?? '', index.node(edge.to)?.card.label ?? '']
    const { word, tone } = edgeMark(edge.kind, edge.state)
    const said = [word, edge.label, edge.reason].filter((part) => part !== null).join(' · ')
    return { title: text.canvas.edge.ends(from, to), text: said, tone, shape: null }
  }
  const node = index.node(hover.id)
  if (!node || mounted.has(node.id)) return null
  const isReadable = detailAt(viewport.zoom) === 'card' && node.card.title.text === node.card.label
  return isReadable ? null : { title: node.card.label, text: node.card.description, tone: 'text', shape: null }
}

const NoteText = ({ note }: { note: Note }) => (
  <>
    <strong className={classes.noteTitle} style={{ color: `var(--il-${note.tone})` }}>
      {note.shape === null ? null : <ShapeMark shape={note.shape} tone={note.tone} />}
      <bdi>{note.title}</bdi>
    </strong>
    {note.text === null || note.text === '' ? null : <span className={classes.noteText}>{note.text}</span>}
    {note.impact == null ? null : (
      <div className={classes.noteImpact}>
        <ImpactSummary impact={note.impact} most={IMPACT_ROWS} />
      </div>
    )}
  </>
)

/** Where a note of `size` begins beside a pointer at `at`: after it, else before it, and within 0 to `room` in any case. */
export const besides = (at: number, size: number, room: number): number => {
  const after = at + OFFSET
  return after + size <= room ? after : Math.max(0, Math.min(at - OFFSET - size, room - size))
}

/** A few words beside the pointer. */
export const PointerNote = ({ host, canvas }: { host: RefObject<HTMLElement | null>; canvas: CanvasStore }) => {
  const box = useRef<HTMLDivElement>(null)
  const pointer = useRef<Position | null>(null)
  const hover = useCanvas((state) => state.hover)
  const target = useCanvas((state) => state.connecting?.targetId ?? null)
  const impact = useCanvas(impactThere)
  const [patient, setPatient] = useState(false)

  useEffect(() => {
    setPatient(false)
    if (hover === null) return
    const timer = setTimeout(() => setPatient(true), PATIENCE_MS)
    // What moves away under the pointer is no longer pointed at.
    const unsubscribe = canvas.subscribe((state, before) => {
      if (state.viewport !== before.viewport) setPatient(false)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [hover, canvas])

  const place = useCallback(() => {
    const element = host.current
    if (!element || !box.current || !pointer.current) return
    const { x: hostX, y: hostY, width, height } = element.getBoundingClientRect()
    const [x, y] = [pointer.current.x - hostX, pointer.current.y - hostY]
    const { offsetWidth, offsetHeight } = box.current
    const left = besides(x, offsetWidth, width)
    const top = besides(y, offsetHeight, height)
    box.current.style.transform = `translate(${left}px, ${top}px)`
  }, [host])

  useEffect(() => {
    const element = host.current
    if (!element) return
    const follow = ({ clientX, clientY }: MouseEvent) => {
      pointer.current = { x: clientX, y: clientY }
      place()
    }
    element.addEventListener('pointermove', follow)
    element.addEventListener('dragover', follow)
    return () => {
      element.removeEventListener('pointermove', follow)
      element.removeEventListener('dragover', follow)
    }
  }, [host, place])

  // What is said grows and shrinks under a pointer that stands still.
  useLayoutEffect(place)

  const state = canvas.get()
  const note =
    target !== null && state.connecting !== null
      ? { ...dropNote(state.index, target, state.connecting.verdictOn(target)), impact: impact?.impact ?? null }
      : patient
        ? hoverNote(state)
        : null
  return (
    <div ref={box} className={classes.note} hidden={note === null} role="status">
      {note === null ? null : <NoteText note={note} />}
    </div>
  )
}
