import { Progress, Select } from '@mantine/core'
import { linksOfConnection } from '../../shared/commands/guards.ts'
import { bandwidthOf } from '../../shared/commands/link-placement.ts'
import type { Connection } from '../../shared/model/catalogue.ts'
import { text } from '../../shared/text/index.ts'
import { ThingFindings } from '../checks/thing-findings.tsx'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { Field, Fields } from '../ui/field.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { AccountFields } from './account-fields.tsx'
import { DeleteButton } from './delete-button.tsx'
import { portSpeedOptions } from './link-options.ts'
import { LinksOf } from './relations.tsx'
import { Head, Section } from './section.tsx'
import { NumberField, TextField } from './update-field.tsx'

const PortSpeed = ({ connection }: { connection: Connection }) => {
  const run = useRunCommand()
  const update = { command: 'connection.update', connectionId: connection.id }
  const blockedBy = useBlocker(update)
  if (blockedBy !== null) {
    return (
      <Field label={text.field.portSpeed} fixed={blockedBy}>
        {text.bandwidth(connection.bandwidthMbps)}
      </Field>
    )
  }
  return (
    <Field label={text.field.portSpeed} control>
      <Select
        aria-label={text.field.portSpeed}
        data={portSpeedOptions(connection.bandwidthMbps)}
        value={String(connection.bandwidthMbps)}
        allowDeselect={false}
        onChange={(mbps) => mbps !== null && void run({ ...update, bandwidthMbps: Number(mbps) })}
      />
    </Field>
  )
}

/** The customer's own port: what of it is used, by which InterLinks; where it ends is fixed. */
export const ConnectionInspector = ({ connection }: { connection: Connection }) => {
  const plan = useAppSelector(selectPlan)
  const update = { command: 'connection.update', connectionId: connection.id }
  const links = linksOfConnection(plan, connection.id)
  const usedMbps = bandwidthOf(links)
  const percent = Math.min(100, (usedMbps / connection.bandwidthMbps) * 100)
  const used = text.inspector.usedMbps(text.bandwidth(usedMbps), text.bandwidth(connection.bandwidthMbps))
  const pop = connection.popId === null ? undefined : plan.pops[connection.popId]
  return (
    <>
      <Head kind="connection" name={connection.name} />
      <ThingFindings ids={[connection.id]} />
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
          <TextField update={update} field="name" label={text.field.name} value={connection.name} />
          <Field label={text.field.pop} fixed={text.inspector.immutable}>
            {pop?.displayName ?? text.field.none}
          </Field>
          <PortSpeed connection={connection} />
          <NumberField
            update={update}
            field="vlanStart"
            label={text.field.vlanStart}
            value={connection.vlanStart}
            clearable
          />
          <NumberField
            update={update}
            field="vlanEnd"
            label={text.field.vlanEnd}
            value={connection.vlanEnd}
            clearable
          />
          <AccountFields thing={connection} />
        </Fields>
      </Section>
      <Section>
        <DeleteButton ids={[connection.id]} label={text.inspector.delete(text.field.connectionLower)} />
      </Section>
    </>
  )
}
