import { Button } from '@mantine/core'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { nameOf, selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'

/** Turns custom route propagation on in VPCs, each after a look at what that changes. */
export const PropagateCustomRoutes = ({ vpcIds }: { vpcIds: readonly string[] }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  return vpcIds.map((vpcId) => (
    <Button
      key={vpcId}
      size="compact-xs"
      variant="default"
      onClick={() =>
        dispatch(
          openDialog({
            kind: 'confirmCommand',
            command: { command: 'vpc.update', vpcId, customRoutesPropagation: true },
          }),
        )
      }
    >
      {text.trace.fixes.announceCustom(nameOf(plan, vpcId))}
    </Button>
  ))
}
