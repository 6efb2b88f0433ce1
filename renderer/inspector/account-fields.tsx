import type { Imported } from '../../shared/model/common.ts'
import { text } from '../../shared/text/index.ts'
import { CopiedValue } from '../ui/copied-value.tsx'
import { dateTime } from '../ui/date-time.ts'
import { Field } from '../ui/field.tsx'

type AccountThing = {
  id: string
  projectId?: string | null
  organizationId?: string | null
  createdAt?: string | null
  imported?: Imported | null
}

const Id = ({ label, value }: { label: string; value: string }) => (
  <Field label={label}>
    <CopiedValue value={value} what={label} mono />
  </Field>
)

/** What the account says of a thing, and what an import brought that the plan doesn't model: shown, never edited. */
export const AccountFields = ({ thing }: { thing: AccountThing }) => {
  const brought = Object.entries({ ...thing.imported?.fields, ...thing.imported?.dangling })
  return (
    <>
      {thing.projectId ? <Id label={text.field.project} value={thing.projectId} /> : null}
      {thing.organizationId ? <Id label={text.field.organization} value={thing.organizationId} /> : null}
      {thing.createdAt ? <Field label={text.field.created}>{dateTime(thing.createdAt)}</Field> : null}
      <Id label={text.field.id} value={thing.id} />
      {brought.map(([name, value]) => (
        <Field key={name} label={name} fixed={text.inspector.imported}>
          <span className="mono">{typeof value === 'string' ? value : JSON.stringify(value)}</span>
        </Field>
      ))}
    </>
  )
}
