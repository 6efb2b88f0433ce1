import type { Refusal } from '../../shared/contract/answer.ts'
import { text } from '../../shared/text/index.ts'

/** What forms call the fields of commands. */
const labels = (): Record<string, string> => ({
  name: text.field.name,
  location: text.field.location,
  asn: text.field.asn,
  announcements: text.field.announcements,
  region: text.field.region,
  tags: text.field.tags,
  subnets: text.field.subnets,
  destination: text.field.destination,
  description: text.field.description,
  popId: text.field.pop,
  partnerId: text.field.partner,
  connectionId: text.field.connection,
  siteId: text.field.site,
  vpcId: text.field.vpc,
  bandwidthMbps: text.field.bandwidth,
  vlan: text.field.vlan,
  vlanStart: text.field.vlanStart,
  vlanEnd: text.field.vlanEnd,
  peerAsn: text.field.peerAsn,
  pairingKey: text.field.pairingKey,
  reason: text.forms.reason,
})

/** The field that malformed input names, whichever command of a batch it is of: `commands[0].tags[2]` is `tags`. */
export const malformedField = (subject: string): string =>
  subject.replace(/^commands\[\d+\]\.?/, '').replace(/[[.].*$/, '')

/** A refusal's message as people read it: malformed input names the field as its form does. */
export const shownMessage = ({ message, problem, subject }: Refusal): string => {
  const label = problem === undefined ? undefined : labels()[malformedField(subject)]
  return problem === undefined || label === undefined ? message : text.forms.problem(label, problem)
}

/** The hint to malformed input is for those who write commands; at a form, the message says it all. */
export const shownHint = ({ code, hint }: Refusal): string => (code === 'input/invalid' ? '' : hint)
