import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { COMMUNITIES } from '../../shared/model/site.ts'
import { text } from '../../shared/text/index.ts'
import { PendingEntries } from './pending-entries.tsx'
import classes from './prefix-editor.module.css'
import {
  coveredEntries,
  type PendingEntry,
  readEntry,
  splitEntries,
  type TakenEntry,
  takeEntries,
} from './read-entries.ts'

type PrefixEditorProps = {
  label: string
  value: readonly string[]
  /** `taken`: what was typed or pasted just now, with the communities that were given. */
  onChange: (value: string[], taken: TakenEntry[]) => void
  /** The one IP version that the list takes; null for both. */
  isIpv6: boolean | null
  /** Whether a prefix may be given with a community, as announcements are. */
  communities?: boolean
  blockedBy: string | null
  /** What stands beside each prefix, such as its community. */
  aside?: (prefix: string) => ReactNode
  /** What an empty list means. */
  emptyText?: string
  /** Told when entries wait for a look, so that a form can hold back. */
  onPending?: (count: number) => void
  autoFocus?: boolean
}

const placeholderOf = (isIpv6: boolean | null, communities: boolean) =>
  isIpv6 === true
    ? text.prefixes.placeholder6
    : `${text.prefixes.placeholder}${communities ? ` ${COMMUNITIES.at(-1)}` : ''}`

/** Rows shown at first, and added by each "show more". */
const PAGE = 100
const FILTER_FROM = 12

/**
 * A list of prefixes: typed one by one (Enter) or pasted by the hundred. Each is checked as it is typed; what is wrong
 * says why and offers the correction.
 */
export const PrefixEditor = (props: PrefixEditorProps) => {
  const { label, value, onChange, isIpv6, communities = false, blockedBy, aside, onPending } = props
  const rules = { isIpv6, communities }
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState(PAGE)
  const [pending, setPending] = useState<PendingEntry[]>([])
  const covered = useMemo(() => coveredEntries(value), [value])
  const matching = filter === '' ? value : value.filter((prefix) => prefix.includes(filter.trim().toLowerCase()))

  const without = (settled: PendingEntry[]) => pending.filter((entry) => !settled.includes(entry))
  const wait = (entries: PendingEntry[]) => {
    setPending(entries)
    onPending?.(entries.length)
  }
  const take = (pasted: string, stillPending: PendingEntry[] = pending) => {
    const { taken, pending: more } = takeEntries(pasted, value, rules)
    const fresh = taken.map(({ prefix }) => prefix).filter((prefix) => !value.includes(prefix))
    if (taken.length > 0) onChange([...value, ...fresh], taken)
    wait([...stillPending, ...more])
  }

  // Another IP version is another list: what waited for a look may be right in it.
  const ofVersion = useRef(isIpv6)
  useEffect(() => {
    if (ofVersion.current === isIpv6) return
    ofVersion.current = isIpv6
    if (pending.length > 0) take(pending.map((entry) => entry.text).join('\n'), [])
  })

  const typedEntries = splitEntries(typed)
  const only = typedEntries.length === 1 ? readEntry(typedEntries[0]!, value, rules) : null
  // A prefix that is still being typed is no mistake yet: without its length there is nothing to say.
  const remark = only !== null && !only.ok && typed.includes('/') ? only : null

  const addTyped = () => {
    if (typedEntries.length === 0) return
    if (only !== null && !only.ok) {
      wait([...pending.filter((entry) => entry.text !== only.text), only])
    } else take(typed)
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      addTyped()
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text')
    if (splitEntries(pasted).length < 2) return
    event.preventDefault()
    take(pasted)
  }

  return (
    <fieldset className={classes.editor} aria-label={label}>
      {value.length > FILTER_FROM ? (
        <TextInput
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          placeholder={`${text.prefixes.filter} (${text.number(value.length)})`}
          aria-label={text.prefixes.filter}
        />
      ) : null}
      {value.length === 0 ? (
        <p className={classes.empty}>{props.emptyText ?? text.prefixes.none}</p>
      ) : (
        <ul className={classes.list}>
          {matching.slice(0, shown).map((prefix) => (
            <li key={prefix} className={classes.entry}>
              <span className="mono clip" title={prefix}>
                {prefix}
              </span>
              {covered.has(prefix) ? (
                <Tooltip label={text.prefixes.coveredBy(prefix, covered.get(prefix)!)}>
                  <span className={classes.covered}>⊂ {covered.get(prefix)}</span>
                </Tooltip>
              ) : null}
              <span className={classes.spacer} />
              {aside?.(prefix)}
              {blockedBy === null ? (
                <ActionIcon
                  size={20}
                  aria-label={text.prefixes.remove(prefix)}
                  onClick={() =>
                    onChange(
                      value.filter((other) => other !== prefix),
                      [],
                    )
                  }
                >
                  <X size={13} />
                </ActionIcon>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {matching.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + PAGE)}>
          {text.prefixes.more(Math.min(PAGE, matching.length - shown))}
        </Button>
      ) : null}
      {blockedBy === null ? (
        <TextInput
          ref={input}
          classNames={{ input: 'mono' }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={addTyped}
          placeholder={placeholderOf(isIpv6, communities)}
          aria-label={`${label}${text.colon} ${communities ? text.forms.community.hint : text.prefixes.add}`}
          title={communities ? text.forms.community.hint : text.prefixes.add}
          error={remark === null ? undefined : remark.message}
          spellCheck={false}
          autoComplete="off"
          data-autofocus={props.autoFocus || undefined}
        />
      ) : (
        <p className={classes.empty}>{blockedBy}</p>
      )}
      {remark?.suggestion ? (
        <Button
          variant="light"
          className={classes.suggestion}
          // Before the field's own blur, which would put the wrong text aside.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            take(remark.suggestion!)
            setTyped('')
            input.current?.focus()
          }}
        >
          {text.prefixes.use(remark.suggestion)}
        </Button>
      ) : null}
      <PendingEntries
        pending={pending}
        onTake={(entries) => {
          take(entries.map((entry) => entry.suggestion).join('\n'), without(entries))
          input.current?.focus()
        }}
        onDiscard={(entries) => {
          wait(without(entries))
          input.current?.focus()
        }}
      />
    </fieldset>
  )
}
