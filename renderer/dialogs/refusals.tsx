import type { Refusal } from '../../shared/contract/answer.ts'
import classes from './dialog.module.css'

/** Every refusal as its message and its hint. */
export const Refusals = ({ refusals }: { refusals: readonly Refusal[] }) =>
  refusals.length === 0 ? null : (
    <div role="alert">
      {refusals.map(({ code, subject, message, hint }) => (
        <div key={`${code} ${subject} ${message}`} className={classes.refusal}>
          <p>{message}</p>
          {hint === '' ? null : <p>{hint}</p>}
        </div>
      ))}
    </div>
  )
