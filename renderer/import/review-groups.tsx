import { Checkbox } from '@mantine/core'
import type { ReviewKind, ThingChange } from '../../shared/formats/import/review.ts'
import { text } from '../../shared/text/index.ts'
import { type Group, type GroupCounts, REVIEW_KINDS, toggled } from './choice.ts'
import classes from './import.module.css'

type ReviewGroupsProps = {
  counts: GroupCounts
  groups: ReadonlySet<Group>
  onGroups: (groups: ReadonlySet<Group>) => void
}

const CHANGES = ['new', 'adopted', 'changed', 'kept', 'gone'] as const satisfies ThingChange[]

/** What is taken and what is left, group by group: a row for each kind of thing in the files. */
export const ReviewGroups = ({ counts, groups, onGroups }: ReviewGroupsProps) => {
  const kinds = REVIEW_KINDS.filter((kind) => [...CHANGES, 'same' as const].some((c) => counts[`${kind}/${c}`]))
  // A column that is empty in every row would be asked about for nothing.
  const changes = CHANGES.filter((change) => kinds.some((kind) => counts[`${kind}/${change}`]))
  return (
    <table className={classes.groups} aria-label={text.import.groups}>
      <thead>
        <tr>
          <th scope="col">{text.import.columns.kind}</th>
          {changes.map((change) => (
            <th key={change} scope="col">
              {text.import.groupActions[change]}
            </th>
          ))}
          <th scope="col">{text.import.change.same}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{text.import.kinds[kind]}</th>
            {changes.map((change) => (
              <td key={change}>
                <GroupBox {...{ kind, change, counts, groups, onGroups }} />
              </td>
            ))}
            <td className="dim">{counts[`${kind}/same`] ? text.number(counts[`${kind}/same`] ?? 0) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const GroupBox = ({
  kind,
  change,
  counts,
  groups,
  onGroups,
}: ReviewGroupsProps & { kind: ReviewKind; change: (typeof CHANGES)[number] }) => {
  const group: Group = `${kind}/${change}`
  const count = counts[group] ?? 0
  if (count === 0) return <span className="dim">–</span>
  return (
    <Checkbox
      size="xs"
      label={text.number(count)}
      aria-label={`${text.import.groupActions[change]}: ${text.import.kinds[kind]} (${text.number(count)})`}
      checked={groups.has(group)}
      onChange={() => onGroups(toggled(groups, group))}
    />
  )
}
