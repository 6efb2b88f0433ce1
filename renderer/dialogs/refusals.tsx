import type { Refusal } from '../../shared/contract/answer.ts'
import { shownHint, shownMessage } from '../store/shown-refusal.ts'
import classes from './dialog.module.css'

/** Every refusal as its message and its hint. */
export const Refusals = ({ refusals }: { refusals: readonly Refusal[] }) =>
  refusals.length === 0 ? null : (
    <div role="alert">
      {refusals.map((refusal) => (
        <div key={`${refusal.code} ${refusal.subject} ${refusal.message}`} className={classes.refusal}>
          <p>{shownMessage(refusal)}</p>
          {shownHint(refusal) === '' ? null : <p>{shownHint(refusal)}</p>}
        </div>
      ))}
    </div>
  )
