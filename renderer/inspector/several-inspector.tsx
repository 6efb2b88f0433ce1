import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { useBulkActions } from '../bulk/use-bulk-actions.ts'
import { useAppSelector } from '../store/hooks.ts'
import { edgeOf, nameOf, selectPlan, type ThingKind, thingOf } from '../store/select.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { DeleteButton } from './delete-button.tsx'
import classes from './inspector.module.css'
import { None, Section } from './section.tsx'

const SHOWN = 50

/** The kind that all of them are of; null where they differ. */
const kindOfAll = (plan: Plan, ids: readonly string[]): ThingKind | null => {
  const [kind, ...others] = new Set(ids.map((id) => thingOf(plan, id)?.kind ?? null))
  return others.length === 0 ? (kind ?? null) : null
}

/** What can be done with all of them, but for deleting them, which stands by itself. */
const Actions = ({ kind, ids }: { kind: ThingKind; ids: readonly string[] }) => {
  const actions = useBulkActions(kind, ids).filter(({ action }) => action !== 'delete')
  if (actions.length === 0) return null
  return (
    <Section title={text.bulk.heading}>
      <div className={classes.actions}>
        {actions.map(({ action, label, blockedBy, open }) => (
          <GuardedButton key={action} blockedBy={blockedBy} onClick={open}>
            {label}
          </GuardedButton>
        ))}
      </div>
    </Section>
  )
}

export const SeveralInspector = ({ ids }: { ids: readonly string[] }) => {
  const plan = useAppSelector(selectPlan)
  // In a list, the bar under it offers the same.
  const onTopology = useAppSelector((state) => state.ui.section === 'topology')
  const kind = onTopology ? kindOfAll(plan, ids) : null
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>{text.inspector.several(ids.length)}</h2>
        <p className={classes.none}>{text.inspector.severalHint}</p>
      </header>
      <Section title={text.inspector.selected}>
        {ids.slice(0, SHOWN).map((id) => {
          const edge = edgeOf(plan, id)
          const kind = thingOf(plan, id)?.kind
          return (
            <div key={id} className={classes.relation}>
              <span className={classes.grow}>
                {edge === null ? (
                  <ThingLink id={id} />
                ) : (
                  <bdi className="clip">
                    {nameOf(plan, edge.linkId)} — {nameOf(plan, edge.targetId)}
                  </bdi>
                )}
              </span>
              <span className="dim no-shrink">
                {kind === undefined ? text.inspector.attachment : text.thingNames[kind]}
              </span>
            </div>
          )
        })}
        {ids.length > SHOWN ? <None>{text.confirm.more(ids.length - SHOWN)}</None> : null}
      </Section>
      {kind === null ? null : <Actions kind={kind} ids={ids} />}
      <Section>
        <DeleteButton ids={ids} label={text.inspector.deleteMany(ids.length)} />
      </Section>
    </>
  )
}
