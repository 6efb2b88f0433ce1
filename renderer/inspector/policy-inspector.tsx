import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { linksOfPolicy } from '../../shared/commands/guards.ts'
import type { Policy } from '../../shared/model/policy.ts'
import { text } from '../../shared/text/index.ts'
import { policyEditConfirmation } from '../actions/confirmation.ts'
import { ThingFindings } from '../checks/thing-findings.tsx'
import { PrefixEditor } from '../prefixes/prefix-editor.tsx'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { type FilterDraft, filtersDrafted, openDialog } from '../store/ui-slice.ts'
import { Field, Fields } from '../ui/field.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { policyChanges } from '../wizards/policy/policy-changes.ts'
import { AccountFields } from './account-fields.tsx'
import { DeleteButton } from './delete-button.tsx'
import classes from './inspector.module.css'
import { LinksOf } from './relations.tsx'
import { Head, Section } from './section.tsx'
import { TagsField, TextField } from './update-field.tsx'

const FILTERS = ['prefixFilterIn', 'prefixFilterOut'] as const

const NO_DRAFT: FilterDraft = {}

/**
 * A policy's whitelists. A change is collected first, kept while something else is looked at, and saved as one: it applies at once on every InterLink that uses the
 * policy, so it is confirmed with the routes that come and go (rule 5).
 */
export const PolicyInspector = ({ policy }: { policy: Policy }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const run = useRunCommand()
  const draft = useAppSelector((state) => state.ui.filterDrafts[policy.id] ?? NO_DRAFT)
  const setDraft = (next: FilterDraft | null) => dispatch(filtersDrafted({ policyId: policy.id, draft: next }))
  const update = { command: 'policy.update', policyId: policy.id }
  const blockedBy = useBlocker(update)
  const links = linksOfPolicy(plan, policy.id)
  const changes = policyChanges(policy, { ...policy, ...draft })
  const unchanged = Object.keys(changes).length === 0
  // Saved, here or by the confirmation, or taken back by hand: what the policy becomes later is not to look like an edit.
  useEffect(() => {
    if (unchanged && draft !== NO_DRAFT) dispatch(filtersDrafted({ policyId: policy.id, draft: null }))
  }, [dispatch, unchanged, draft, policy.id])
  const save = () => {
    const command = { ...update, ...changes }
    if (links.length === 0) void run(command)
    else dispatch(openDialog(policyEditConfirmation(command)))
  }
  return (
    <>
      <Head kind="policy" name={policy.name}>
        <span className="dim">{policy.isIpv6 ? 'IPv6' : 'IPv4'}</span>
        <span className="dim">{policy.region}</span>
      </Head>
      <ThingFindings ids={[policy.id]} />
      {FILTERS.map((filter) => {
        const label = filter === 'prefixFilterIn' ? text.field.filterIn : text.field.filterOut
        return (
          <Section key={filter} title={label}>
            <PrefixEditor
              label={label}
              value={draft[filter] ?? policy[filter]}
              onChange={(value) => setDraft({ ...draft, [filter]: value })}
              isIpv6={policy.isIpv6}
              blockedBy={blockedBy}
              emptyText={text.prefixes.nobody}
            />
          </Section>
        )
      })}
      <Section title={text.inspector.usedBy}>
        <LinksOf
          links={links}
          detach={(link) => ({ command: 'link.detachPolicy', linkId: link.id, policyId: policy.id })}
          label={text.inspector.detachPolicy}
        />
      </Section>
      <Section title={text.inspector.settings}>
        <Fields>
          <TextField update={update} field="name" label={text.field.name} value={policy.name} />
          <Field label={text.field.region} fixed={text.inspector.immutable}>
            {policy.region}
          </Field>
          <Field label={text.field.ipVersion} fixed={text.inspector.immutable}>
            {policy.isIpv6 ? 'IPv6' : 'IPv4'}
          </Field>
          <TagsField update={update} value={policy.tags} />
          <AccountFields thing={policy} />
        </Fields>
      </Section>
      <Section>
        <DeleteButton ids={[policy.id]} label={text.inspector.delete(text.field.policyLower)} />
      </Section>
      {unchanged ? null : (
        <div className={classes.saveBar}>
          <p className={`dim ${classes.saveHint}`}>{text.forms.draft.kept}</p>
          <Button variant="filled" onClick={save}>
            {text.inspector.saveFilters}
          </Button>
          <Button variant="subtle" onClick={() => setDraft(null)}>
            {text.inspector.discardFilters}
          </Button>
        </div>
      )}
    </>
  )
}
