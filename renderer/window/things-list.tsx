import { ActionIcon, Menu } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Plus } from 'lucide-react'
import { type DragEvent, useMemo, useRef, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { statusMarks } from '../../shared/topology/status-mark.ts'
import type { ActionId } from '../actions/action.ts'
import { actionOf } from '../actions/actions.ts'
import { editingBlocked } from '../actions/blockers.ts'
import { perform } from '../actions/perform.ts'
import { FilterField } from '../lists/filter-field.tsx'
import { selectThings } from '../store/derived.ts'
import { useAppDispatch, useAppSelector, useAppStore } from '../store/hooks.ts'
import { selectPlan, selectSelection } from '../store/select.ts'
import type { Thing } from '../store/things.ts'
import { canvasAsked, selectionToggled, thingShown } from '../store/ui-slice.ts'
import { GuardedIcon } from '../ui/guarded-button.tsx'
import { KindIcon } from '../ui/kind-icon.tsx'
import { NODE_MIME_TYPE } from '../ui/node-drag.ts'
import { ShapeMark } from '../ui/status-mark.tsx'
import { type ListRow, rowsOf } from './list-rows.ts'
import classes from './side-bar.module.css'

const HEIGHTS = { group: 28, thing: 40 } as const
const CREATE: ActionId[] = ['createLink', 'createSite', 'createVpc', 'createPolicy', 'createConnection']

const CreateMenu = () => {
  const store = useAppStore()
  const blockedBy = useAppSelector(editingBlocked)
  if (blockedBy !== null) {
    return (
      <GuardedIcon label={text.things.create} blockedBy={blockedBy} onClick={() => {}}>
        <Plus size={16} />
      </GuardedIcon>
    )
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={text.things.create} title={text.things.create}>
          <Plus size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {CREATE.map((id) => (
          <Menu.Item key={id} onClick={() => perform(store, actionOf(id))}>
            {actionOf(id).title()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const Card = ({ thing, selected }: { thing: Thing; selected: boolean }) => {
  const dispatch = useAppDispatch()
  const status = useAppSelector((state) => selectPlan(state).links[thing.id]?.status)
  const mark = status === undefined ? null : statusMarks()[status]
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(NODE_MIME_TYPE, thing.id)
    event.dataTransfer.setData('text/plain', thing.name)
    event.dataTransfer.effectAllowed = 'all'
  }
  return (
    <button
      type="button"
      className={classes.card}
      draggable
      title={`${thing.name}\n${text.things.dragHint}`}
      aria-pressed={selected}
      onDragStart={onDragStart}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) dispatch(selectionToggled(thing.id))
        else {
          dispatch(thingShown(thing.id))
          dispatch(canvasAsked({ kind: 'flyTo', ids: [thing.id] }))
        }
      }}
    >
      <KindIcon kind={thing.kind} />
      <span>
        <bdi className={`clip ${classes.name}`}>{thing.name}</bdi>
        <span className={`clip ${classes.detail}`}>{thing.detail}</span>
      </span>
      {mark === null ? null : (
        <span role="img" aria-label={mark.word} title={mark.word}>
          <ShapeMark {...mark} />
        </span>
      )}
    </button>
  )
}

const Row = ({ row, selected }: { row: ListRow; selected: boolean }) =>
  row.kind === 'group' ? (
    <div className={classes.group}>
      <span>{text.nav[row.section]}</span>
      <span className="tabular">{text.number(row.count)}</span>
    </div>
  ) : (
    <Card thing={row.thing} selected={selected} />
  )

/** Everything in the plan as cards that can be dragged onto the topology; filtered as you type. */
export const ThingsList = () => {
  const things = useAppSelector(selectThings)
  const selection = useAppSelector(selectSelection)
  const [query, setQuery] = useState('')
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(things, query), [things, query])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (i) => HEIGHTS[rows[i]!.kind],
    getItemKey: (i) => rows[i]!.key,
    overscan: 8,
  })
  return (
    <section className={classes.things} aria-label={text.things.title}>
      <div className={classes.head}>
        <FilterField query={query} onQuery={setQuery} label={text.things.filter} />
        <CreateMenu />
      </div>
      <div className={classes.scroll} ref={scroll}>
        {rows.length === 0 ? (
          <p className={classes.none}>{query === '' ? text.things.none : text.things.noMatch(query)}</p>
        ) : (
          <div className={classes.rows} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index]!
              return (
                <div key={item.key} className={classes.row} style={{ transform: `translateY(${item.start}px)` }}>
                  <Row row={row} selected={row.kind === 'thing' && selection.includes(row.thing.id)} />
                </div>
              )
            })}
          </div>
        )}
      </div>
    </section>
  )
}
