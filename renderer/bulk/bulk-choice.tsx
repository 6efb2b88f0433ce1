import { TagsInput } from '@mantine/core'
import { useMemo } from 'react'
import { guard } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { type Choice, ChoiceSelect } from '../overview/pop-ups/choice-select.tsx'
import type { BulkActionName } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { type BulkChoice, choiceOf, tagsOf, wishesOf } from './bulk-action.ts'

/** Guards asked at most before the pop-up opens; beyond that, how many a target fits is seen once it is chosen. */
const ASKED = 5000

/** The things to attach, those that fit most of the InterLinks first; one that fits none says why. */
const targets = (plan: Plan, action: BulkActionName, ids: readonly string[], what: 'vpc' | 'policy'): Choice[] => {
  const all = Object.values(what === 'vpc' ? plan.vpcs : plan.policies)
  const counted = all.length * ids.length <= ASKED
  return all
    .map((thing) => {
      const asked = counted ? ids : ids.slice(0, 1)
      const refusals = wishesOf(plan, action, asked, { targetId: thing.id, tags: [] }).map(
        ({ commands }) => commands.flatMap((command) => guard(plan, command))[0],
      )
      const possible = refusals.filter((refusal) => refusal === undefined).length
      return {
        possible,
        choice: {
          id: thing.id,
          name: thing.name,
          detail: 'isIpv6' in thing ? `${thing.region} · ${thing.isIpv6 ? 'IPv6' : 'IPv4'}` : thing.region,
          line: counted ? text.bulk.choose.fits(possible, ids.length) : '',
          reason: counted && possible === 0 ? (refusals[0]?.message ?? null) : null,
        },
      }
    })
    .toSorted((a, b) => b.possible - a.possible)
    .map(({ choice }) => choice)
}

type BulkChoiceProps = {
  action: BulkActionName
  ids: readonly string[]
  choice: BulkChoice
  onChange: (choice: BulkChoice) => void
}

const TargetSelect = ({ action, ids, choice, onChange, what }: BulkChoiceProps & { what: 'vpc' | 'policy' }) => {
  const plan = useAppSelector(selectPlan)
  const choices = useMemo(() => targets(plan, action, ids, what), [plan, action, ids, what])
  return (
    <ChoiceSelect
      label={text.bulk.choose[what]}
      choices={choices}
      value={choice.targetId}
      onChange={(targetId) => onChange({ ...choice, targetId })}
      placeholder={text.create.choose}
      autoFocus
    />
  )
}

/** What the action needs to know, where it needs to know anything. */
export const BulkChoiceField = (props: BulkChoiceProps) => {
  const { action, ids, choice, onChange } = props
  const plan = useAppSelector(selectPlan)
  const asked = choiceOf(action)
  if (asked === null) return null
  if (asked !== 'tags') return <TargetSelect {...props} what={asked} />
  const known = ids.flatMap((id) => tagsOf(plan, id))
  return (
    <TagsInput
      label={action === 'addTags' ? text.bulk.choose.addTags : text.bulk.choose.removeTags}
      data={action === 'removeTags' ? [...new Set(known)] : []}
      value={[...choice.tags]}
      onChange={(tags) => onChange({ ...choice, tags })}
      placeholder={choice.tags.length === 0 ? text.field.tagsHint : ''}
      maxLength={255}
      splitChars={[',']}
      data-autofocus
    />
  )
}

/** Why nothing can happen before something is chosen; null where it is. */
export const choiceMissing = (action: BulkActionName, choice: BulkChoice): string | null => {
  const asked = choiceOf(action)
  if (asked === 'tags') return choice.tags.length === 0 ? text.bulk.choose.tagsFirst : null
  return asked !== null && choice.targetId === null ? text.bulk.choose.first : null
}
