import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/contract/answer.ts'
import { text } from '../../shared/text/index.ts'
import classes from './dialog.module.css'
import { DialogFrame } from './dialog-frame.tsx'
import { Refusals } from './refusals.tsx'

type CreateFrameProps = {
  title: string
  form: { submit: () => void; sending: boolean }
  refusals: Refusal[]
  /** It is attached at once. */
  attaches?: boolean
  children: ReactNode
}

export const CreateFrame = ({ title, form, refusals, attaches = false, children }: CreateFrameProps) => (
  <DialogFrame
    title={title}
    onSubmit={form.submit}
    buttons={
      <Button type="submit" variant="filled" loading={form.sending}>
        {text.create.button}
      </Button>
    }
  >
    {children}
    {attaches ? <p className={`dim ${classes.text}`}>{text.create.atOnce}</p> : null}
    <Refusals refusals={refusals} />
  </DialogFrame>
)
