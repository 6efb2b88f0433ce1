import type { Network } from '../../shared/model/vpc.ts'
import { text } from '../../shared/text/index.ts'
import { ThingFindings } from '../checks/thing-findings.tsx'
import { PrefixEditor } from '../prefixes/prefix-editor.tsx'
import { Field, Fields } from '../ui/field.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { AccountFields } from './account-fields.tsx'
import { DeleteButton } from './delete-button.tsx'
import { Head, Section } from './section.tsx'
import { TextField } from './update-field.tsx'

export const NetworkInspector = ({ network }: { network: Network }) => {
  const run = useRunCommand()
  const update = { command: 'network.update', networkId: network.id }
  return (
    <>
      <Head kind="network" name={network.name} />
      <ThingFindings ids={[network.id]} />
      <Section title={text.field.subnets}>
        <PrefixEditor
          label={text.field.subnets}
          value={network.subnets}
          onChange={(subnets) => void run({ ...update, subnets })}
          isIpv6={null}
          blockedBy={useBlocker(update)}
        />
      </Section>
      <Section title={text.inspector.settings}>
        <Fields>
          <TextField update={update} field="name" label={text.field.name} value={network.name} />
          <Field label={text.field.vpc}>
            <ThingLink id={network.vpcId} />
          </Field>
          <AccountFields thing={network} />
        </Fields>
      </Section>
      <Section>
        <DeleteButton ids={[network.id]} label={text.inspector.delete(text.field.network)} />
      </Section>
    </>
  )
}
