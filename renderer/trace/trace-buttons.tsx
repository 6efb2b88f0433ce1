import { Button } from '@mantine/core'
import { Footprints } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { startTrace } from '../store/start-trace.ts'

/** A network as either end of a trace. */
export const TraceButtons = ({ id }: { id: string }) => {
  const dispatch = useAppDispatch()
  return (
    <Button.Group>
      <Button leftSection={<Footprints size={14} />} onClick={() => dispatch(startTrace('source', id))}>
        {text.trace.traceFrom}
      </Button>
      <Button onClick={() => dispatch(startTrace('target', id))}>{text.trace.traceTo}</Button>
    </Button.Group>
  )
}
