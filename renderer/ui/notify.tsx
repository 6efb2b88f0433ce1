import { notifications } from '@mantine/notifications'
import type { Notice } from '../store/store.ts'
import classes from './notify.module.css'

const COLOR = { refused: 'orange', failed: 'red', done: 'accent' } as const

/** How long a notice stays, in ms: longer where there is more to read. */
const staysFor = ({ kind, title, hint = '' }: Notice) =>
  kind === 'done' ? 4000 : 6000 + 30 * (title.length + hint.length)

/** Shows a passing message. The same one again replaces itself, so that a repeated click does not pile them up. */
export const notify = (notice: Notice): void => {
  const id = `${notice.kind}:${notice.title}`
  notifications.hide(id)
  notifications.show({
    id,
    color: COLOR[notice.kind],
    title: notice.title,
    message: <span className={classes.hint}>{[notice.message, notice.hint].filter(Boolean).join('\n')}</span>,
    autoClose: staysFor(notice),
    withBorder: true,
    role: notice.kind === 'done' ? 'status' : 'alert',
  })
}
