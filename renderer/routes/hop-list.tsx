import { text } from '../../shared/text/index.ts'
import { ThingLink } from '../ui/thing-link.tsx'
import classes from './routes.module.css'
import type { Hop } from './table-rows.ts'

/** Ways drawn in one cell; all of them are in the details. */
const IN_A_CELL = 4

/** Where a route leads, in one line. */
export const HopCell = ({ hops }: { hops: readonly Hop[] }) => (
  <>
    {hops.length > 1 ? <span className="dim no-shrink">{text.routes.ecmp(hops.length)}</span> : null}
    <span className="clip">
      {hops.slice(0, IN_A_CELL).map((hop, i) => (
        <span key={hop.id}>
          {i > 0 ? ', ' : ''}
          <HopName hop={hop} />
        </span>
      ))}
      {hops.length > IN_A_CELL ? `, ${text.routes.details.more(hops.length - IN_A_CELL)}` : null}
    </span>
  </>
)

/** A custom route is named by its description, which nothing can be opened by. */
export const HopName = ({ hop }: { hop: Hop }) =>
  hop.kind === 'custom' ? <bdi className={classes.plain}>{hop.name}</bdi> : <ThingLink id={hop.id} name={hop.name} />
