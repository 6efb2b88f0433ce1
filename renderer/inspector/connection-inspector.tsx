import { Progress } from '@mantine/core'
import { linksOfConnection } from '../../shared/commands/guards.ts'
import { bandwidthOf } from '../../shared/commands/link-placement.ts'
import type { Connection } from '../../shared/model/catalogue.ts'
import { text } from '../../shared/text/index.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { Field, Fields } from '../ui/field.tsx'
import { AccountFields } from './account-fields.tsx'
import { DeleteButton } from './delete-button.tsx'
import { LinksOf } from './relations.tsx'
import { Head, Section } from './section.tsx'

/** The customer's own port, as it was ordered: nothing of it changes here but its InterLinks. */
export const ConnectionInspector = ({ connection }: { connection: Connection }) => {
  const plan = useAppSelector(selectPlan)
  const links = linksOfConnection(plan, connection.id)
  const usedMbps = bandwidthOf(links)
  const percent = Math.min(100, (usedMbps / connection.bandwidthMbps) * 100)
  const used = text.inspector.usedMbps(text.bandwidth(usedMbps), text.bandwidth(connection.bandwidthMbps))
  const pop = connection.popId === null ? undefined : plan.pops[connection.popId]
  return (
    <>
      <Head kind="connection" name={connection.name} />
      <Section title={text.field.bandwidth}>
        <div className="tabular">{used}</div>
        <Progress
          value={percent}
          size={4}
          mt={6}
          color={usedMbps > connection.bandwidthMbps ? 'danger' : 'accent'}
          aria-label={used}
        />
      </Section>
      <Section title={text.inspector.links}>
        <LinksOf links={links} label={text.inspector.detach} />
      </Section>
      <Section title={text.inspector.settings}>
        <Fields>
          <Field label={text.field.pop}>{pop?.displayName ?? text.field.none}</Field>
          <Field label={text.field.portSpeed}>{text.bandwidth(connection.bandwidthMbps)}</Field>
          <Field label={text.field.vlanRange}>
            <span className="mono">
              {connection.vlanStart ?? text.field.none} – {connection.vlanEnd ?? text.field.none}
            </span>
          </Field>
          <AccountFields thing={connection} />
        </Fields>
      </Section>
      <Section>
        <DeleteButton ids={[connection.id]} label={text.inspector.delete(text.field.connectionLower)} />
      </Section>
    </>
  )
}
