import type { Partner } from '../../../shared/model/catalogue.ts'
import type { Link } from '../../../shared/model/link.ts'
import { text } from '../../../shared/text/index.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { CopiedValue } from '../../ui/copied-value.tsx'
import { Field, Fields } from '../../ui/field.tsx'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import { useBlocker } from '../../ui/use-command.ts'
import { ReplaceButton } from '../link/replace-link.tsx'
import { adviceOf, awaitedEvents, eventCommand, eventWords, needsPartner, type StatusEvent } from './events.ts'
import classes from './provisioning-guide.module.css'
import { useRecordEvent } from './use-record-event.ts'

const Copied = ({ label, value }: { label: string; value: string }) =>
  value === '' ? null : (
    <Field label={label}>
      <CopiedValue value={value} what={label} />
    </Field>
  )

const Contact = ({ partner, link: { pairingKey, status } }: { partner: Partner; link: Link }) => (
  <Fields>
    <Field label={text.wizards.provisioning.contact}>
      <bdi>{partner.name}</bdi>
    </Field>
    <Copied label={text.wizards.provisioning.email} value={partner.contactEmail} />
    <Copied label={text.wizards.provisioning.portal} value={partner.portalUrl} />
    {pairingKey === null ? (
      <Field label={text.field.pairingKey}>
        <span className="dim">{text.wizards.provisioning.noKey[status === 'planned' ? 'planned' : 'ordered']}</span>
      </Field>
    ) : (
      <Copied label={text.field.pairingKey} value={pairingKey} />
    )}
  </Fields>
)

const EventButton = ({ link, event, first }: { link: Link; event: StatusEvent; first: boolean }) => {
  const record = useRecordEvent(link)
  return (
    <GuardedButton
      variant={first ? 'filled' : 'default'}
      blockedBy={useBlocker(eventCommand(link, event))}
      onClick={() => record(event)}
    >
      {eventWords(link, event) ?? text.statusNames[event.status]}
    </GuardedButton>
  )
}

/** What to do next for an order that is not simply active, whom to contact with what, and recording what came of it. */
export const ProvisioningGuide = ({ link }: { link: Link }) => {
  const partner = useAppSelector((state) =>
    link.partnerId === null ? undefined : selectPlan(state).partners[link.partnerId],
  )
  const advice = adviceOf(link)
  if (advice === null) return null
  const events = awaitedEvents(link)
  return (
    <div className={classes.guide}>
      <p className={classes.advice}>{advice}</p>
      {partner !== undefined && needsPartner(link) ? <Contact partner={partner} link={link} /> : null}
      {events.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what is no form
        <div role="group" aria-label={text.wizards.provisioning.record} className={classes.events}>
          {events.map((event, i) => (
            <EventButton key={`${event.status}${event.bgpV4Status ?? ''}`} link={link} event={event} first={i === 0} />
          ))}
        </div>
      )}
      {link.status === 'refused' || link.status === 'expired' ? <ReplaceButton link={link} /> : null}
    </div>
  )
}
