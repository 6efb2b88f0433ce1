import { Button, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { dialogClosed } from '../store/ui-slice.ts'
import classes from './dialog.module.css'

/** The share by which the topology darkens behind a pop-up that speaks of it. */
const SEEN_THROUGH = 0.06

type DialogFrameProps = {
  title: string
  children: ReactNode
  /** The buttons at the end; a submit button among them sends the form. Left out: only "Close". */
  buttons?: ReactNode
  onSubmit?: () => void
  /** Where Cancel, Escape and a click beside it lead; left out: the dialog closes. */
  onClose?: (() => void) | undefined
  size?: number | string
  /** Over the topology it stands at the side: what it asks about is seen there. */
  beside?: boolean
}

/** The frame of every pop-up: closes by Escape, by its button or by a click beside it; focus goes back where it was. */
export const DialogFrame = ({
  title,
  children,
  buttons,
  onSubmit,
  onClose,
  size = 480,
  beside = false,
}: DialogFrameProps) => {
  const dispatch = useAppDispatch()
  const onTopology = useAppSelector((state) => state.ui.section === 'topology')
  const atSide = beside && onTopology
  const close = onClose ?? (() => dispatch(dialogClosed()))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={<bdi>{title}</bdi>}
      size={size}
      closeButtonProps={{ 'aria-label': text.app.close }}
      classNames={{
        title: classes.title,
        header: classes.header,
        body: classes.modalBody,
        content: classes.content,
        ...(atSide ? { inner: classes.atSide } : {}),
      }}
      {...(atSide ? { overlayProps: { backgroundOpacity: SEEN_THROUGH } } : {})}
    >
      <form onSubmit={submit} noValidate className={classes.form}>
        <div className={classes.body}>{children}</div>
        <div className={classes.buttons}>
          <Button onClick={close}>{buttons === undefined ? text.app.close : text.app.cancel}</Button>
          {buttons}
        </div>
      </form>
    </Modal>
  )
}
