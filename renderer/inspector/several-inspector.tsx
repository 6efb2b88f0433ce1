import { text } from '../../shared/text/index.ts'
import { useAppSelector } from '../store/hooks.ts'
import { edgeOf, nameOf, selectPlan, thingOf } from '../store/select.ts'
import { ThingLink } from '../ui/thing-link.tsx'
import { DeleteButton } from './delete-button.tsx'
import classes from './inspector.module.css'
import { None, Section } from './section.tsx'

const SHOWN = 50

export const SeveralInspector = ({ ids }: { ids: readonly string[] }) => {
  const plan = useAppSelector(selectPlan)
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
      <Section>
        <DeleteButton ids={ids} label={text.inspector.deleteMany(ids.length)} />
      </Section>
    </>
  )
}
