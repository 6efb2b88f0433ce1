import { text } from '../../shared/text/index.ts'
import { arrives, type Disposition } from '../../shared/trace/disposition.ts'
import { Mark } from '../ui/status-mark.tsx'

/** How a flow fares, by shape, word and colour. */
export const DispositionMark = ({ disposition }: { disposition: Disposition }) => {
  const word = text.trace.dispositions[disposition].title
  if (arrives(disposition)) return <Mark shape="disc" tone="good" word={word} />
  if (disposition === 'partly-delivered') return <Mark shape="triangle" tone="warn" word={word} />
  return <Mark shape="cross" tone="bad" word={word} />
}
