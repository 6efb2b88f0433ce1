import type { Route } from '../../shared/model/vpc.ts'
import { text } from '../../shared/text/index.ts'
import { ThingFindings } from '../checks/thing-findings.tsx'
import { Field, Fields } from '../ui/field.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { AccountFields } from './account-fields.tsx'
import { DeleteButton } from './delete-button.tsx'
import { Head, Section } from './section.tsx'
import { TextField } from './update-field.tsx'

export const RouteInspector = ({ route }: { route: Route }) => {
  const update = { command: 'route.update', routeId: route.id }
  return (
    <>
      <Head kind="route" name={route.destination} />
      <ThingFindings ids={[route.id]} />
      <Section title={text.inspector.settings}>
        <Fields>
          <TextField
            update={update}
            field="destination"
            label={text.field.destination}
            value={route.destination}
            isKey
          />
          <TextField update={update} field="description" label={text.field.description} value={route.description} />
          <Field label={text.field.vpc}>
            <ThingLink id={route.vpcId} />
          </Field>
          <AccountFields thing={route} />
        </Fields>
      </Section>
      <Section>
        <DeleteButton ids={[route.id]} label={text.inspector.delete(text.field.route)} />
      </Section>
    </>
  )
}
