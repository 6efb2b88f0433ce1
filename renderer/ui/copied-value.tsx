import classes from './copied-value.module.css'
import { CopyButton } from './copy-button.tsx'

/** A value that people paste elsewhere, on one line with the button that copies the whole of it. `mono`: an id or an address. */
export const CopiedValue = ({ value, what, mono = false }: { value: string; what: string; mono?: boolean }) => (
  <span className={classes.copied}>
    <bdi className={mono ? 'clip mono' : 'clip'} title={value}>
      {value}
    </bdi>
    <CopyButton value={value} what={what} />
  </span>
)
