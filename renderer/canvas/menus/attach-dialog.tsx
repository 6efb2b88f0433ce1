import { Modal, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { text } from '../../../shared/text/index.ts'
import { ImpactSummary } from '../../impact/impact-summary.tsx'
import { useAppSelector } from '../../store/hooks.ts'
import { nameOf, selectPlan } from '../../store/select.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { isWelcome, sentence } from '../attach/verdict.ts'
import type { CanvasActions } from '../canvas-actions.ts'
import { useCanvas } from '../use-canvas.ts'
import { type AttachTarget, attachTargets, matching } from './attach-targets.ts'
import classes from './menus.module.css'
import { useImpact } from './use-impact.ts'

/** More than anyone reads: typing narrows them down. */
const MOST = 100
/** Destinations told of the target that is looked at; the counts above them tell the rest. */
const IMPACT_ROWS = 5

type TargetProps = { target: AttachTarget; onChoose: () => void; onLookAt: () => void }

const Target = ({ target, onChoose, onLookAt }: TargetProps) => {
  const welcome = isWelcome(target.verdict)
  return (
    <button
      type="button"
      className={classes.target}
      aria-disabled={!welcome}
      onClick={onChoose}
      onFocus={onLookAt}
      onPointerEnter={onLookAt}
    >
      <KindIcon kind={target.kind} />
      <bdi className="clip">{target.name}</bdi>
      {target.verdict.kind === 'replaces' ? (
        <span className={classes.replaces}>{text.canvas.attach.replace}</span>
      ) : null}
      {target.verdict.kind === 'allowed' ? null : <span className={classes.refusal}>{sentence(target.verdict)}</span>}
    </button>
  )
}

type Props = { fromId: string; actions: CanvasActions; onClose: () => void }

/** The keyboard's way to draw a connection: every target that is shown, and for each that refuses, why. */
export const AttachDialog = ({ fromId, actions, onClose }: Props) => {
  const plan = useAppSelector(selectPlan)
  const [query, setQuery] = useState('')
  const index = useCanvas((state) => state.index)
  const targets = useMemo(
    () => attachTargets(plan, fromId).filter(({ id }) => index.node(id) !== undefined),
    [plan, fromId, index],
  )
  const found = useMemo(() => matching(targets, query), [targets, query])
  const [lookedAt, setLookedAt] = useState<string | null>(null)
  // What Enter in the field would choose, until another one is looked at.
  const shown = found.find(({ id }) => id === lookedAt) ?? found[0] ?? null
  const impact = useImpact(plan, fromId, shown?.id ?? null)
  const choose = ({ id, verdict }: AttachTarget) => {
    if (isWelcome(verdict)) onClose()
    actions.attach(fromId, id, verdict)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.canvas.attach.title(nameOf(plan, fromId))}
      size="md"
      closeButtonProps={{ 'aria-label': text.app.close }}
    >
      <TextInput
        data-autofocus
        value={query}
        placeholder={text.canvas.attach.filter}
        aria-label={text.canvas.attach.filter}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setLookedAt(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) choose(found[0])
        }}
      />
      {found.length === 0 ? (
        <p className={classes.none}>{targets.length === 0 ? text.canvas.attach.none : text.canvas.attach.noMatch}</p>
      ) : (
        <div className={classes.targets}>
          {found.slice(0, MOST).map((target) => (
            <Target
              key={target.id}
              target={target}
              onChoose={() => choose(target)}
              onLookAt={() => setLookedAt(target.id)}
            />
          ))}
          {found.length > MOST ? <p className={classes.none}>{text.canvas.attach.more(found.length - MOST)}</p> : null}
        </div>
      )}
      {shown !== null && isWelcome(shown.verdict) ? (
        <section className={classes.impact} aria-live="polite" aria-label={text.confirm.wouldChange}>
          <h3>
            <bdi>{shown.name}</bdi> · {text.confirm.wouldChange}
          </h3>
          {impact === null ? null : <ImpactSummary impact={impact} most={IMPACT_ROWS} />}
        </section>
      ) : null}
    </Modal>
  )
}
