import { Kbd } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { Search as SearchIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import { searchable } from '../../shared/model/name-search.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import type { Action } from '../actions/action.ts'
import { ACTIONS } from '../actions/actions.ts'
import { isMac, keyNames } from '../actions/keys.ts'
import { perform } from '../actions/perform.ts'
import { selectThings } from '../store/derived.ts'
import { useAppDispatch, useAppSelector, useAppStore } from '../store/hooks.ts'
import { canvasAsked, thingShown } from '../store/ui-slice.ts'
import { KindIcon } from '../ui/kind-icon.tsx'
import classes from './search.module.css'
import { searchStore } from './search-store.ts'
import { searchThings } from './search-things.ts'

const LIMIT = 12

const commandsSaid = perLanguage(() =>
  ACTIONS.map((action) => ({
    action,
    name: action.title(),
    haystack: searchable(`${action.title()} ${text.actions.groups[action.group]}`),
  })),
)

const Command = ({ action }: { action: Action }) => {
  const store = useAppStore()
  const blocked = useAppSelector((state) => action.blockedBy?.(state) ?? null)
  return (
    <Spotlight.Action
      label={action.title()}
      description={blocked === null ? undefined : text.spotlight.disabled(blocked)}
      rightSection={
        action.keys === undefined ? null : <Kbd size="xs">{keyNames(action.keys[0]!, isMac()).join(' ')}</Kbd>
      }
      onClick={() => perform(store, action)}
    />
  )
}

/** Things and commands by name; choosing a thing selects it and flies to it. */
export const Search = () => {
  const dispatch = useAppDispatch()
  const things = useAppSelector(selectThings)
  const [query, setQuery] = useState('')
  const all = useMemo(() => Object.values(things).flat(), [things])
  const found = useMemo(() => searchThings(all, query, LIMIT), [all, query])
  const commands = query.trim() === '' ? commandsSaid() : searchThings(commandsSaid(), query, LIMIT)
  const show = (id: string) => {
    dispatch(thingShown(id))
    dispatch(canvasAsked({ kind: 'flyTo', ids: [id] }))
  }
  return (
    <Spotlight.Root
      store={searchStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 100 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': text.bar.search } }}
      classNames={{ action: classes.action, actionsGroup: classes.group }}
    >
      <Spotlight.Search
        placeholder={text.spotlight.placeholder}
        aria-label={text.spotlight.placeholder}
        leftSection={<SearchIcon size={16} />}
      />
      <Spotlight.ActionsList>
        {found.length === 0 ? null : (
          <Spotlight.ActionsGroup label={text.spotlight.things}>
            {found.map((thing) => (
              <Spotlight.Action
                key={thing.id}
                label={thing.name}
                description={thing.detail}
                leftSection={<KindIcon kind={thing.kind} size={16} />}
                onClick={() => show(thing.id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length === 0 ? null : (
          <Spotlight.ActionsGroup label={text.spotlight.commands}>
            {commands.map(({ action }) => (
              <Command key={action.id} action={action} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length + commands.length === 0 ? <Spotlight.Empty>{text.spotlight.nothing}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
