import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ImportChoice, ImportReview } from '../../shared/formats/import/review.ts'
import { nameSchema } from '../../shared/model/common.ts'
import { siteIdSchema } from '../../shared/model/ids.ts'
import { text } from '../../shared/text/index.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import classes from './import.module.css'

const NEW = 'new'

type SiteChoiceProps = {
  /** The prefix lists among the files. */
  lists: ImportReview['withoutSite']
  onSite: (site: ImportChoice['site']) => void
}

/** Whose announcements the prefix lists are: a site of the plan, or one to be made. */
export const SiteChoice = ({ lists, onSite }: SiteChoiceProps) => {
  const things = useAppSelector((state) => selectPlan(state).sites)
  const sites = Object.values(things).map(({ id, name }) => ({ value: id as string, label: name }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [newId] = useState(() => siteIdSchema.parse(crypto.randomUUID()))
  const [name, setName] = useState('')
  const choose = (value: string | null) => {
    setChosen(value)
    const site = Object.values(things).find(({ id }) => id === value)
    onSite(site === undefined ? null : { id: site.id, name: site.name })
  }
  const settle = () => {
    const checked = nameSchema.safeParse(name)
    onSite(checked.success ? { id: newId, name: checked.data } : null)
  }
  return (
    <div className={classes.site}>
      <Select
        label={text.import.whose(
          lists.map(({ file }) => file).join(', '),
          lists.reduce((sum, list) => sum + list.prefixes, 0),
        )}
        placeholder={text.create.choose}
        searchable
        data={[...sites, { value: NEW, label: text.import.newSite }]}
        value={chosen}
        onChange={choose}
      />
      {chosen === NEW ? (
        <TextInput
          label={text.field.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle()
          }}
          data-autofocus
        />
      ) : null}
    </div>
  )
}
