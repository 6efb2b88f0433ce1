import { TextInput, Tooltip } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { CopyButton } from './copy-button.tsx'
import classes from './editable.module.css'

type EditableTextProps = {
  value: string
  label: string
  /** Sends the change; answers whether it was taken. What was typed stays until it is. */
  onCommit: (value: string) => Promise<boolean>
  blockedBy: string | null
  placeholder?: string
  mono?: boolean
  /** Offers to copy it. */
  copy?: boolean
  inputMode?: 'text' | 'numeric'
}

/** A value that is edited where it stands: Enter or leaving sends it, Escape takes it back. */
export const EditableText = ({
  value,
  label,
  onCommit,
  blockedBy,
  placeholder,
  mono,
  copy,
  inputMode,
}: EditableTextProps) => {
  const [typed, setTyped] = useState(value)
  const leaving = useRef(false)
  useEffect(() => setTyped(value), [value])

  const commit = async () => {
    const next = typed.trim()
    if (next === value) setTyped(value)
    else if (!(await onCommit(next))) setTyped(value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leaving.current = true
    setTyped(value)
    event.currentTarget.blur()
  }
  const onBlur = () => {
    if (leaving.current) leaving.current = false
    else void commit()
  }
  return (
    <Tooltip label={blockedBy} disabled={blockedBy === null} events={{ hover: true, focus: true, touch: true }}>
      <TextInput
        aria-label={label}
        aria-description={blockedBy ?? undefined}
        classNames={{ input: `${classes.input} ${mono ? 'mono' : 'name'}` }}
        dir={mono ? 'ltr' : 'auto'}
        value={typed}
        readOnly={blockedBy !== null}
        placeholder={placeholder}
        inputMode={inputMode}
        rightSection={copy && value !== '' ? <CopyButton value={value} what={label} /> : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
    </Tooltip>
  )
}
