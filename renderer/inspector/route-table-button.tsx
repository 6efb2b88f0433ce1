import { Button } from '@mantine/core'
import { Route } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { routesChosen, sectionChosen } from '../store/ui-slice.ts'

export const RouteTableButton = ({ id }: { id: string }) => {
  const dispatch = useAppDispatch()
  const open = () => {
    dispatch(routesChosen(id))
    dispatch(sectionChosen('routes'))
  }
  return (
    <Button leftSection={<Route size={14} />} onClick={open}>
      {text.inspector.routeTable}
    </Button>
  )
}
