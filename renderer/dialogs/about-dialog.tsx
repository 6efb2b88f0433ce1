import { text } from '../../shared/text/index.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectHost, selectSnapshotOrNull } from '../store/select.ts'
import { Field, Fields } from '../ui/field.tsx'
import classes from './dialog.module.css'
import { DialogFrame } from './dialog-frame.tsx'

export const AboutDialog = () => {
  const host = useAppSelector(selectHost)
  const snapshot = useAppSelector(selectSnapshotOrNull)
  return (
    <DialogFrame title={text.app.name}>
      <p className={classes.text}>{text.app.about}</p>
      <Fields>
        {host === null ? null : <Field label={text.field.version}>{host.version}</Field>}
        {snapshot === null ? null : (
          <Field label={text.field.path}>
            <span className="mono">{snapshot.path}</span>
          </Field>
        )}
      </Fields>
    </DialogFrame>
  )
}
