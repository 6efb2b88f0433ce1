import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Site } from '../../shared/model/site.ts'
import { text } from '../../shared/text/index.ts'
import { withPrefixes } from '../prefixes/announcements.ts'
import { CommunitySelect } from '../prefixes/community-select.tsx'
import { PrefixEditor } from '../prefixes/prefix-editor.tsx'
import type { Dialog } from '../store/dialog.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { CreateFrame } from './create-frame.tsx'
import { freeName } from './creation.ts'
import classes from './dialog.module.css'
import { asNumber, NameInput, NumberText } from './fields.tsx'
import { useCreation } from './use-creation.ts'

export const CreateSite = ({ dialog }: { dialog: Extract<Dialog, { kind: 'createSite' }> }) => {
  const plan = useAppSelector(selectPlan)
  const [name, setName] = useState(() => dialog.name ?? freeName(plan.sites, text.create.names.site))
  const [location, setLocation] = useState('')
  const [asn, setAsn] = useState('')
  const [announcements, setAnnouncements] = useState<Site['announcements']>([])
  const form = useCreation(dialog, {
    command: 'site.create',
    name,
    location: location.trim() === '' ? null : location,
    asn: asNumber(asn),
    announcements,
  })
  return (
    <CreateFrame
      title={text.create.site}
      form={form}
      refusals={form.others('name', 'asn')}
      attaches={dialog.also !== undefined}
    >
      <NameInput value={name} onChange={setName} error={form.errorOf('name')} />
      <div className={classes.row}>
        <TextInput
          label={text.field.location}
          value={location}
          onChange={(event) => setLocation(event.currentTarget.value)}
          placeholder={text.create.optional}
        />
        <NumberText label={text.field.asn} value={asn} onChange={setAsn} error={form.errorOf('asn')} />
      </div>
      <div>
        <h3 className={classes.subtitle}>{text.field.announcements}</h3>
        <PrefixEditor
          label={text.field.announcements}
          value={announcements.map((a) => a.prefix)}
          onChange={(prefixes, taken) => setAnnouncements(withPrefixes(announcements, prefixes, taken))}
          communities
          isIpv6={null}
          blockedBy={null}
          onPending={form.setPending}
          aside={(prefix) => (
            <CommunitySelect
              prefix={prefix}
              announcements={announcements}
              onChange={setAnnouncements}
              disabled={false}
            />
          )}
        />
      </div>
    </CreateFrame>
  )
}
