import type { Consequence } from '../../shared/contract/answer.ts'
import { text } from '../../shared/text/index.ts'
import classes from './dialog.module.css'

/** Lines drawn: nobody reads more before they decide. */
const SHOWN = 50

/** What happens beyond what was asked. */
export const Consequences = ({ consequences }: { consequences: readonly Consequence[] }) =>
  consequences.length === 0 ? null : (
    <div>
      <h3 className={classes.subtitle}>{text.confirm.consequences}</h3>
      <ul className={classes.list}>
        {consequences.slice(0, SHOWN).map(({ code, subject, message }) => (
          <li key={`${code} ${subject} ${message}`}>{message}</li>
        ))}
        {consequences.length > SHOWN ? <li>{text.confirm.more(consequences.length - SHOWN)}</li> : null}
      </ul>
    </div>
  )
