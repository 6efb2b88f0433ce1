import { Unlink } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { edgeMarks } from '../../shared/topology/status-mark.ts'
import { confirmationOf } from '../actions/confirmation.ts'
import { deleteCommand } from '../actions/deletion.ts'
import { selectFacts } from '../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { type EdgeRef, selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { Field, Fields } from '../ui/field.tsx'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { Mark } from '../ui/status-mark.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { useBlocker } from '../ui/use-command.ts'
import classes from './inspector.module.css'
import { Section } from './section.tsx'
import { Traffic } from './traffic.tsx'

const titles = (): Record<EdgeRef['end'], string> => ({
  site: text.inspector.edgeSite,
  vpc: text.inspector.edgeVpc,
  policy4: text.inspector.edgePolicy(false),
  policy6: text.inspector.edgePolicy(true),
})

/** One attachment: what it joins, whether routes flow over it, and the way to undo it. */
export const EdgeInspector = ({ id, edge }: { id: string; edge: EdgeRef }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const { state, reason } = useAppSelector(selectFacts).edgeState(id)
  const { shape, tone, word } = edgeMarks()[state]
  const command = deleteCommand(plan, id)
  const blockedBy = useBlocker(command)
  const detach = () =>
    command !== null && dispatch(openDialog(confirmationOf(plan, command, text.confirm.label.detach)))
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>{titles()[edge.end]}</h2>
        <div className={classes.state}>
          <Mark shape={shape ?? 'disc'} tone={tone} word={word} />
        </div>
        {reason === undefined ? null : <p className={classes.reason}>{reason}</p>}
      </header>
      <Section title={text.inspector.attached}>
        <Fields>
          <Field label={text.field.link}>
            <ThingLink id={edge.linkId} />
          </Field>
          <Field
            label={edge.end === 'site' ? text.field.siteShort : edge.end === 'vpc' ? text.field.vpc : text.field.policy}
          >
            <ThingLink id={edge.targetId} />
          </Field>
        </Fields>
      </Section>
      <Section title={text.inspector.traffic}>
        <Traffic link={plan.links[edge.linkId]!} />
      </Section>
      <Section>
        <GuardedButton
          blockedBy={blockedBy}
          variant="subtle"
          color="danger"
          leftSection={<Unlink size={14} />}
          onClick={detach}
        >
          {text.inspector.detach}
        </GuardedButton>
      </Section>
    </>
  )
}
