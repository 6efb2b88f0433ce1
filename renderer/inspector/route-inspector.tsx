import type { Route } from '../../shared/model/vpc.ts'
import { text } from '../../shared/text/index.ts'
import { Field, Fields } from '../ui/field.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { AccountFields } from './account-fields.tsx'
import { DeleteButton } from './delete-button.tsx'
import { Head, Section } from './section.tsx'

/** A custom route is what it is: another destination is another route. */
export const RouteInspector = ({ route }: { route: Route }) => (
  <>
    <Head kind="route" name={route.destination} />
    <Section title={text.inspector.settings}>
      <Fields>
        <Field label={text.field.destination} fixed={text.inspector.routeFixed}>
          <span className="mono">{route.destination}</span>
        </Field>
        <Field label={text.field.description} fixed={text.inspector.routeFixed}>
          <bdi>{route.description || text.field.none}</bdi>
        </Field>
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
