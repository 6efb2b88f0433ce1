import { Button } from '@mantine/core'
import type { Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { ThingFindings } from '../checks/thing-findings.tsx'
import { useAppDispatch } from '../store/hooks.ts'
import { overviewOpened } from '../store/ui-slice.ts'
import { Mark, OnOffMark, StatusMark } from '../ui/status-mark.tsx'
import { ProvisioningGuide } from '../wizards/provisioning/provisioning-guide.tsx'
import { DeleteButton } from './delete-button.tsx'
import classes from './inspector.module.css'
import { LinkAttachments } from './link-attachments.tsx'
import { LinkPropagation } from './link-propagation.tsx'
import { LinkSettings } from './link-settings.tsx'
import { LinkStatusMenu } from './link-status-menu.tsx'
import { Head, Section } from './section.tsx'
import { Traffic } from './traffic.tsx'

/** One BGP session; a planned InterLink has none yet. */
const Session = ({ label, status }: { label: string; status: Link['bgpV4Status'] }) =>
  status === 'disabled' ? null : (
    <Mark
      shape={status === 'up' ? 'disc' : 'cross'}
      tone={status === 'up' ? 'good' : 'bad'}
      word={`${label} ${text.field[status]}`}
    />
  )

export const LinkInspector = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  return (
    <>
      <Head kind="link" name={link.name}>
        <StatusMark status={link.status} />
        <OnOffMark
          on={link.enableRoutePropagation}
          word={link.enableRoutePropagation ? text.field.propagationOn : text.field.propagationOff}
        />
        {link.status === 'planned' ? null : (
          <>
            <Session label="IPv4" status={link.bgpV4Status} />
            <Session label="IPv6" status={link.bgpV6Status} />
          </>
        )}
      </Head>
      <ThingFindings ids={[link.id]} />
      {link.status === 'active' ? null : (
        <Section title={text.wizards.provisioning.title}>
          <ProvisioningGuide link={link} />
        </Section>
      )}
      <Section title={text.inspector.connections}>
        <LinkAttachments link={link} />
        <LinkPropagation link={link} />
      </Section>
      <Section title={text.inspector.traffic}>
        <Traffic link={link} />
      </Section>
      <Section title={text.inspector.settings}>
        <LinkSettings link={link} />
      </Section>
      <Section>
        <div className={classes.actions}>
          <Button onClick={() => dispatch(overviewOpened(link.id))}>{text.interlink.open}</Button>
          <LinkStatusMenu link={link} />
          <DeleteButton ids={[link.id]} label={text.inspector.delete(text.field.link)} />
        </div>
      </Section>
    </>
  )
}
