import { ActionIcon } from '@mantine/core'
import { X } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { edgeOf, selectPlan, selectSelected, thingOf } from '../store/select.ts'
import { inspectorToggled } from '../store/ui-slice.ts'
import { ConnectionInspector } from './connection-inspector.tsx'
import { EdgeInspector } from './edge-inspector.tsx'
import classes from './inspector.module.css'
import { LinkInspector } from './link-inspector.tsx'
import { NetworkInspector } from './network-inspector.tsx'
import { PlanOverview } from './plan-overview.tsx'
import { PolicyInspector } from './policy-inspector.tsx'
import { RouteInspector } from './route-inspector.tsx'
import { SeveralInspector } from './several-inspector.tsx'
import { SiteInspector } from './site-inspector.tsx'
import { VpcInspector } from './vpc-inspector.tsx'

const One = ({ id }: { id: string }) => {
  const plan = useAppSelector(selectPlan)
  const edge = edgeOf(plan, id)
  if (edge !== null) return <EdgeInspector id={id} edge={edge} />
  switch (thingOf(plan, id)?.kind) {
    case 'link':
      return <LinkInspector link={plan.links[id]!} />
    case 'site':
      return <SiteInspector site={plan.sites[id]!} />
    case 'vpc':
      return <VpcInspector vpc={plan.vpcs[id]!} />
    case 'policy':
      return <PolicyInspector policy={plan.policies[id]!} />
    case 'network':
      return <NetworkInspector network={plan.networks[id]!} />
    case 'route':
      return <RouteInspector route={plan.routes[id]!} />
    case 'connection':
      return <ConnectionInspector connection={plan.connections[id]!} />
    default:
      return null
  }
}

export const Inspector = () => {
  const dispatch = useAppDispatch()
  const selected = useAppSelector(selectSelected)
  const [first] = selected
  return (
    <aside className={classes.inspector} aria-label={text.inspector.label}>
      <ActionIcon
        className={classes.close}
        aria-label={text.inspector.hide}
        title={text.inspector.hide}
        onClick={() => dispatch(inspectorToggled(false))}
      >
        <X size={16} />
      </ActionIcon>
      {/* Half-typed text, opened lists and the scroll position belong to one thing. */}
      <div key={selected.length > 1 ? '' : first} className={classes.scroll}>
        {first === undefined ? (
          <PlanOverview />
        ) : selected.length > 1 ? (
          <SeveralInspector ids={selected} />
        ) : (
          <One id={first} />
        )}
      </div>
    </aside>
  )
}
