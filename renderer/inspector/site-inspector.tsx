import { linksOfSite } from '../../shared/commands/guards.ts'
import type { Site } from '../../shared/model/site.ts'
import { text } from '../../shared/text/index.ts'
import { ThingFindings } from '../checks/thing-findings.tsx'
import { withPrefixes } from '../prefixes/announcements.ts'
import { CommunitySelect } from '../prefixes/community-select.tsx'
import { PrefixEditor } from '../prefixes/prefix-editor.tsx'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { TraceButtons } from '../trace/trace-buttons.tsx'
import { Fields } from '../ui/field.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { AccountFields } from './account-fields.tsx'
import { DeleteButton } from './delete-button.tsx'
import classes from './inspector.module.css'
import { LinksOf } from './relations.tsx'
import { RouteTableButton } from './route-table-button.tsx'
import { Head, Section } from './section.tsx'
import { NumberField, TextField } from './update-field.tsx'

export const SiteInspector = ({ site }: { site: Site }) => {
  const plan = useAppSelector(selectPlan)
  const run = useRunCommand()
  const update = { command: 'site.update', siteId: site.id }
  const blockedBy = useBlocker(update)
  const setAnnouncements = (announcements: Site['announcements']) => void run({ ...update, announcements })
  return (
    <>
      <Head kind="site" name={site.name} />
      <ThingFindings ids={[site.id]} />
      <Section title={text.inspector.settings}>
        <Fields>
          <TextField update={update} field="name" label={text.field.name} value={site.name} />
          <TextField
            update={update}
            field="location"
            label={text.field.location}
            value={site.location ?? ''}
            clearable
          />
          <NumberField update={update} field="asn" label={text.field.asn} value={site.asn} clearable />
          <AccountFields thing={site} />
        </Fields>
      </Section>
      <Section title={text.field.announcements}>
        <PrefixEditor
          label={text.field.announcements}
          value={site.announcements.map((a) => a.prefix)}
          onChange={(prefixes, taken) => setAnnouncements(withPrefixes(site.announcements, prefixes, taken))}
          communities
          isIpv6={null}
          blockedBy={blockedBy}
          aside={(prefix) => (
            <CommunitySelect
              prefix={prefix}
              announcements={site.announcements}
              onChange={setAnnouncements}
              disabled={blockedBy !== null}
            />
          )}
        />
      </Section>
      <Section title={text.inspector.links}>
        <LinksOf
          links={linksOfSite(plan, site.id)}
          detach={(link) => ({ command: 'link.disconnectSite', linkId: link.id })}
          label={text.inspector.detachSite}
        />
      </Section>
      <Section>
        <div className={classes.actions}>
          <RouteTableButton id={site.id} />
          <TraceButtons id={site.id} />
          <DeleteButton ids={[site.id]} label={text.inspector.delete(text.field.siteLower)} />
        </div>
      </Section>
    </>
  )
}
