import { addressesIn } from '../../../shared/model/address-count.ts'
import { text } from '../../../shared/text/index.ts'
import { PrefixEditor } from '../../prefixes/prefix-editor.tsx'
import { Step } from '../step.tsx'
import classes from '../wizard.module.css'

export type FilterName = 'prefixFilterIn' | 'prefixFilterOut'

const words = () => ({
  prefixFilterOut: {
    title: text.wizards.policy.outgoing,
    hint: text.wizards.policy.outgoingHint,
    label: text.field.filterOut,
  },
  prefixFilterIn: {
    title: text.wizards.policy.incoming,
    hint: text.wizards.policy.incomingHint,
    label: text.field.filterIn,
  },
})

type FilterStepProps = {
  filter: FilterName
  value: readonly string[]
  isIpv6: boolean
  onChange: (value: string[]) => void
  onPending: (count: number) => void
}

/** The whitelist of one direction, and how many addresses it covers. */
export const FilterStep = ({ filter, value, isIpv6, onChange, onPending }: FilterStepProps) => {
  const { title, hint, label } = words()[filter]
  const hasDefault = value.includes(isIpv6 ? '::/0' : '0.0.0.0/0')
  return (
    <Step title={title} hint={hint}>
      <PrefixEditor
        label={label}
        value={value}
        onChange={onChange}
        isIpv6={isIpv6}
        blockedBy={null}
        emptyText={text.prefixes.nobody}
        onPending={onPending}
      />
      {value.length === 0 ? null : (
        <p className={classes.hint} role="status">
          {text.wizards.policy.covers(value.length, addressesIn(value), isIpv6)}
          {hasDefault ? <span className={classes.warning}> {text.wizards.policy.everything}</span> : null}
        </p>
      )}
    </Step>
  )
}
