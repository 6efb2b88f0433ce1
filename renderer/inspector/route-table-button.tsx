import { Button } from '@mantine/core'
import { Route } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { routesChosen, sectionChosen } from '../store/ui-slice.ts'

/** Leads to the routes of a VPC, a site or, under another `label`, an InterLink. */
export const RouteTableButton = ({ id, label = text.inspector.routeTable }: { id: string; label?: string }) => {
  const dispatch = useAppDispatch()
  const open = () => {
    dispatch(routesChosen(id))
    dispatch(sectionChosen('routes'))
  }
  return (
    <Button leftSection={<Route size={14} />} onClick={open}>
      {label}
    </Button>
  )
}
