import { Trash2 } from 'lucide-react'
import { linksOfVpc } from '../../shared/commands/guards.ts'
import type { Vpc } from '../../shared/model/vpc.ts'
import { text } from '../../shared/text/index.ts'
import { deletionOfOne } from '../actions/deletion.ts'
import { ThingFindings } from '../checks/thing-findings.tsx'
import type { Dialog } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { TraceButtons } from '../trace/trace-buttons.tsx'
import { Field, Fields } from '../ui/field.tsx'
import { GuardedButton, GuardedIcon } from '../ui/guarded-button.tsx'
import { GuardedSwitch } from '../ui/guarded-switch.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { AccountFields } from './account-fields.tsx'
import { DeleteButton } from './delete-button.tsx'
import classes from './inspector.module.css'
import { LinksOf } from './relations.tsx'
import { RouteTableButton } from './route-table-button.tsx'
import { Head, None, Section } from './section.tsx'
import { TagsField, TextField } from './update-field.tsx'

/** One Private Network or custom route of the VPC: its name leads to its own fields. */
const Part = ({ id, name, prefixes }: { id: string; name: string; prefixes: string[] }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const deletion = deletionOfOne(plan, id)
  const blockedBy = useBlocker(deletion?.command ?? null)
  return (
    <div className={classes.relation}>
      <span className={classes.grow}>
        <ThingLink id={id} name={name} />
      </span>
      <span className="mono dim clip" title={prefixes.join('\n')}>
        {prefixes.join(' ')}
      </span>
      <GuardedIcon
        size={24}
        label={text.inspector.delete(name)}
        blockedBy={blockedBy}
        onClick={() => deletion !== null && dispatch(openDialog(deletion))}
      >
        <Trash2 size={13} />
      </GuardedIcon>
    </div>
  )
}

const AddButton = ({ label, dialog, blockedBy }: { label: string; dialog: Dialog; blockedBy: string | null }) => {
  const dispatch = useAppDispatch()
  return (
    <GuardedButton size="compact-sm" blockedBy={blockedBy} onClick={() => dispatch(openDialog(dialog))}>
      {label}
    </GuardedButton>
  )
}

export const VpcInspector = ({ vpc }: { vpc: Vpc }) => {
  const plan = useAppSelector(selectPlan)
  const run = useRunCommand()
  const update = { command: 'vpc.update', vpcId: vpc.id }
  const blockedBy = useBlocker(update)
  const networkBlocked = useBlocker({ command: 'network.create', vpcId: vpc.id, name: vpc.name, subnets: [] })
  const networks = Object.values(plan.networks).filter((network) => network.vpcId === vpc.id)
  const routes = Object.values(plan.routes).filter((route) => route.vpcId === vpc.id)
  return (
    <>
      <Head kind="vpc" name={vpc.name} />
      <ThingFindings ids={[vpc.id, ...networks.map(({ id }) => id), ...routes.map(({ id }) => id)]} />
      <Section
        title={text.inspector.networks}
        action={
          <AddButton
            label={text.create.add}
            dialog={{ kind: 'createNetwork', vpcId: vpc.id }}
            blockedBy={networkBlocked}
          />
        }
      >
        {networks.length === 0 ? <None>{text.inspector.noNetworks}</None> : null}
        {networks.map((network) => (
          <Part key={network.id} id={network.id} name={network.name} prefixes={network.subnets} />
        ))}
      </Section>
      <Section
        title={text.inspector.routes}
        action={
          <AddButton label={text.create.add} dialog={{ kind: 'createRoute', vpcId: vpc.id }} blockedBy={blockedBy} />
        }
      >
        {routes.length === 0 ? <None>{text.inspector.noRoutes}</None> : null}
        {routes.map((route) => (
          <Part
            key={route.id}
            id={route.id}
            name={route.description || route.destination}
            prefixes={route.description === '' ? [] : [route.destination]}
          />
        ))}
        <div className={classes.relation}>
          <span className={classes.grow}>{text.field.customRoutes}</span>
          <GuardedSwitch
            label={text.field.customRoutes}
            checked={vpc.customRoutesPropagationEnabled}
            blockedBy={blockedBy}
            onChange={(customRoutesPropagation) => void run({ ...update, customRoutesPropagation })}
          />
        </div>
      </Section>
      <Section title={text.inspector.links}>
        <LinksOf
          links={linksOfVpc(plan, vpc.id)}
          detach={(link) => ({ command: 'link.detachVpc', linkId: link.id })}
          label={text.inspector.detachVpc}
        />
      </Section>
      <Section title={text.inspector.settings}>
        <Fields>
          <TextField update={update} field="name" label={text.field.name} value={vpc.name} />
          <Field label={text.field.region} fixed={text.inspector.immutable}>
            {vpc.region}
          </Field>
          <Field label={text.field.routing} fixed={text.inspector.accountOnly}>
            {vpc.routingEnabled ? text.field.on : text.field.off}
          </Field>
          <TagsField update={update} value={vpc.tags} />
          <AccountFields thing={vpc} />
        </Fields>
      </Section>
      <Section>
        <div className={classes.actions}>
          <RouteTableButton id={vpc.id} />
          <TraceButtons id={vpc.id} />
          <DeleteButton ids={[vpc.id]} label={text.inspector.delete('VPC')} />
        </div>
      </Section>
    </>
  )
}
