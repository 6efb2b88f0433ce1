import type { Plan, Position } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout, type Positions } from '../../shared/topology/layout.ts'
import { placeLayout } from '../../shared/topology/place-layout.ts'
import { editingBlocked } from '../actions/blockers.ts'
import { selectGrouping, selectPositions, selectShown } from '../store/derived.ts'
import type { Command } from '../store/dialog.ts'
import { runCommand } from '../store/run-command.ts'
import { selectPlan } from '../store/select.ts'
import type { AppStore, AppThunk } from '../store/store.ts'
import {
  groupingChosen,
  openDialog,
  selectionChanged,
  selectionToggled,
  shownChosen,
  thingShown,
} from '../store/ui-slice.ts'
import { sentence, type Verdict } from './attach/verdict.ts'
import type { CanvasStore, Place } from './canvas-state.ts'
import type { Moves } from './geometry/moved.ts'

/** What gestures, keys and menus of the canvas come to. */
export type CanvasActions = {
  plan(): Plan
  select(ids: string[]): void
  toggle(id: string): void
  inspect(id: string): void
  /** Tells the plan where nodes are now: one command, one undo step. */
  move(moves: Moves): void
  arrange(): void
  /** Lays everything out so that the frames of places stand apart, and shows those frames. */
  arrangeByPlace(): void
  /** Ends the selection; without one, looking at one neighbourhood only. */
  stepBack(): void
  attach(fromId: string, toId: string, verdict: Verdict): void
  onNode(fromId: string, toId: string, verdict: Verdict): void
  onEmpty(fromId: string, at: Place): void
  offerCreation(at: Place, fromId: string | null): void
  openMenu(id: string | null, at: Place): void
  openAttach(fromId: string): void
  send(command: Command): void
  panBy(by: Position): void
}

const notice =
  (title: string, hint: string): AppThunk =>
  (_dispatch, _getState, { notify }) =>
    notify({ kind: 'refused', title, hint })

export function createCanvasActions(app: AppStore, canvas: CanvasStore, panBy: (by: Position) => void): CanvasActions {
  const plan = () => selectPlan(app.getState())
  const send = (command: Command) => app.dispatch(runCommand(command))

  const forget = (ids: Iterable<string>) => {
    const moves = new Map(canvas.get().moves)
    for (const id of ids) moves.delete(id)
    canvas.set({ moves })
  }

  const move = async (moves: Moves) => {
    const { index } = canvas.get()
    const changed = [...moves].filter(([id, { x, y }]) => {
      const node = index.node(id)
      return node !== undefined && (node.x !== x || node.y !== y)
    })
    canvas.set({ moves: new Map([...canvas.get().moves, ...moves]) })
    if (changed.length < moves.size) forget([...moves.keys()].filter((id) => !changed.some(([other]) => other === id)))
    if (changed.length === 0) return
    // Nodes that were never put anywhere stay where they are seen, instead of being laid out around the moved ones.
    const { positions } = plan()
    const pinned = Object.entries(selectPositions(app.getState())).filter(
      ([id]) => !Object.hasOwn(positions, id) && !moves.has(id),
    )
    const placed = [
      ...changed.map(([id, place]) => ({ id, ...place })),
      ...pinned.map(([id, { x, y }]) => ({ id, x, y })),
    ]
    const answer = await send({ command: 'node.move', moves: placed })
    if (!answer.ok) forget(moves.keys())
  }

  const moveAll = (places: Positions) => {
    const moves = Object.entries(places).map(([id, { x, y }]) => ({ id, x, y }))
    if (moves.length > 0)
      void send({
        command: 'plan.batch',
        title: text.stepTitles.arrange,
        commands: [{ command: 'node.move', moves }],
      })
  }

  const attach = (fromId: string, toId: string, verdict: Verdict) => {
    switch (verdict.kind) {
      case 'allowed':
        void send(verdict.command)
        break
      case 'replaces':
        app.dispatch(
          openDialog({
            kind: 'confirmCommand',
            command: verdict.command,
            title: text.canvas.attach.replaceTitle,
            message: text.canvas.attach.replaceMessage(verdict.refusals[0]?.message ?? ''),
            confirmLabel: text.canvas.attach.replace,
          }),
        )
        break
      case 'refused':
      case 'never':
        app.dispatch(notice(sentence(verdict), verdict.kind === 'refused' ? hintOf(verdict) : text.canvas.attach.how))
        break
    }
    app.dispatch(selectionChanged([fromId, toId]))
  }

  const offerCreation = ({ screen, scene }: Place, fromId: string | null) => {
    const blocked = editingBlocked(app.getState())
    if (blocked === null) canvas.set({ popup: { kind: 'creation', fromId, at: { screen, scene } } })
    else app.dispatch(notice(blocked, ''))
  }

  return {
    plan,
    select: (ids) => void app.dispatch(selectionChanged(ids)),
    toggle: (id) => void app.dispatch(selectionToggled(id)),
    inspect: (id) => void app.dispatch(thingShown(id)),
    move: (moves) => void move(moves),
    arrange: () => moveAll(layout(graphOf(plan()), {})),
    arrangeByPlace: () => {
      const chosen = selectGrouping(app.getState())
      const grouping = chosen === 'none' ? 'place' : chosen
      app.dispatch(groupingChosen(grouping))
      moveAll(placeLayout(graphOf(plan()), grouping))
    },
    stepBack: () => {
      const shown = selectShown(app.getState())
      if (canvas.get().selection.size > 0) app.dispatch(selectionChanged([]))
      else if (shown.around.length > 0) app.dispatch(shownChosen({ ...shown, around: [] }))
    },
    attach,
    onNode: attach,
    onEmpty: (fromId, at) => offerCreation(at, fromId),
    offerCreation,
    openMenu: (id, { screen, scene }) =>
      canvas.set({ popup: { kind: 'menu', id, at: { screen, scene } }, hover: null }),
    openAttach: (fromId) => canvas.set({ popup: { kind: 'attach', fromId } }),
    send: (command) => void send(command),
    panBy,
  }
}

const hintOf = ({ refusals }: Extract<Verdict, { kind: 'refused' }>): string =>
  [refusals[0]?.hint, ...refusals.slice(1).map((refusal) => refusal.message)].filter(Boolean).join('\n')
