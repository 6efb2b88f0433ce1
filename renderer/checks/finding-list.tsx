import { ActionIcon } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { CircleHelp } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { titleOf } from '../../shared/checks/words.ts'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { openDialog } from '../store/ui-slice.ts'
import type { CheckRow, GroupRow } from './check-rows.ts'
import classes from './checks.module.css'
import { FindingItem } from './finding-item.tsx'
import { SeverityMark } from './severity-mark.tsx'
import { StaleItem } from './stale-item.tsx'

const ROW_HEIGHT = 32

const Group = ({ group: { code, severity, suppressed, count } }: { group: GroupRow }) => {
  const dispatch = useAppDispatch()
  const title = titleOf(code)
  return (
    <div className={classes.group}>
      <SeverityMark severity={severity} alone />
      <h3 className="clip">{suppressed ? `${text.checks.ui.suppressed} · ${title}` : title}</h3>
      <span className={`tabular ${classes.count}`}>{text.number(count)}</span>
      <ActionIcon
        size="sm"
        aria-label={text.checks.ui.aboutCheck(title)}
        title={text.checks.ui.about}
        onClick={() => dispatch(openDialog({ kind: 'explainCheck', code }))}
      >
        <CircleHelp size={14} />
      </ActionIcon>
    </div>
  )
}

/** Where an arrow leads from a row: headings are passed over. Null where there is none. */
const neighbour = (rows: readonly CheckRow[], from: number, step: 1 | -1): number | null => {
  for (let at = from + step; ; at += step) {
    const row = rows[at]
    if (row === undefined) return null
    if (row.kind === 'finding') return at
  }
}

/** Findings under their headings; thousands of them. Arrows move between findings, Enter or Space unfolds one. */
export const FindingList = ({ rows }: { rows: readonly CheckRow[] }) => {
  const [unfolded, setUnfolded] = useState<string | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => rows[i]!.key,
    overscan: 12,
  })
  const move = (event: KeyboardEvent, from: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    const to = step === null ? null : neighbour(rows, from, step)
    if (to === null) return
    event.preventDefault()
    virtual.scrollToIndex(to)
    // Drawn by then: rows within reach of an arrow are, beyond the edge too.
    scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"] [data-unfolds]`)?.focus()
  }
  return (
    <section ref={scroll} className={classes.scroll} aria-label={text.checks.ui.list}>
      <div className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]!
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'group' ? (
                <Group group={row} />
              ) : row.kind === 'staleGroup' ? (
                <div className={classes.group}>
                  <h3 className="clip">{text.checks.ui.stale}</h3>
                  <span className={`tabular ${classes.count}`}>{text.number(row.count)}</span>
                </div>
              ) : row.kind === 'stale' ? (
                <StaleItem row={row} />
              ) : (
                <FindingItem
                  row={row}
                  unfolded={unfolded === row.key}
                  onUnfold={() => setUnfolded(unfolded === row.key ? null : row.key)}
                  onKeyDown={(event) => move(event, index)}
                />
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}
