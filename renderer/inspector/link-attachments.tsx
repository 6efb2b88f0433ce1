import type { Link } from '../../shared/model/link.ts'
import { policySlot } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import type { Command } from '../store/dialog.ts'
import { Field, Fields } from '../ui/field.tsx'
import { ANYTHING, useBlocker } from '../ui/use-command.ts'
import { AttachMenu } from './attach-menu.tsx'
import { Relation } from './relations.tsx'

const newId = () => crypto.randomUUID()

type SlotProps = { link: Link }

/** The external infrastructure at the far end, or the way to connect one. */
export const SiteSlot = ({ link }: SlotProps) => {
  const linkId = link.id
  const connect = (siteId: string): Command => ({ command: 'link.connectSite', linkId, siteId })
  const blockedBy = useBlocker(connect(ANYTHING), 'site/not-found')
  if (link.siteId !== null) {
    return (
      <Relation
        id={link.siteId}
        detach={{ command: 'link.disconnectSite', linkId }}
        label={text.inspector.detachSite}
      />
    )
  }
  const dialog = () => {
    const id = newId()
    return { kind: 'createSite' as const, id, also: [connect(id)] }
  }
  return (
    <AttachMenu
      label={text.inspector.attachSite}
      blockedBy={blockedBy}
      candidates={(plan) => Object.values(plan.sites)}
      command={connect}
      create={{ label: text.create.site, dialog }}
    />
  )
}

const VpcSlot = ({ link }: SlotProps) => {
  const linkId = link.id
  const attach = (vpcId: string): Command => ({ command: 'link.attachVpc', linkId, vpcId })
  const blockedBy = useBlocker(attach(ANYTHING), 'vpc/not-found')
  if (link.vpcId !== null) {
    return <Relation id={link.vpcId} detach={{ command: 'link.detachVpc', linkId }} label={text.inspector.detachVpc} />
  }
  const dialog = () => {
    const id = newId()
    return { kind: 'createVpc' as const, id, region: link.region, also: [attach(id)] }
  }
  return (
    <AttachMenu
      label={text.inspector.attachVpc}
      blockedBy={blockedBy}
      candidates={(plan) => Object.values(plan.vpcs)}
      command={attach}
      create={{ label: text.create.vpc, dialog }}
    />
  )
}

const PolicySlot = ({ link, isIpv6 }: SlotProps & { isIpv6: boolean }) => {
  const linkId = link.id
  const policyId = link[policySlot(isIpv6)]
  const attach = (id: string): Command => ({ command: 'link.attachPolicy', linkId, policyId: id })
  const blockedBy = useBlocker(attach(ANYTHING), 'policy/not-found')
  if (policyId !== null) {
    return (
      <Relation
        id={policyId}
        detach={{ command: 'link.detachPolicy', linkId, policyId }}
        label={text.inspector.detachPolicy}
      />
    )
  }
  const dialog = () => {
    const id = newId()
    return { kind: 'createPolicy' as const, id, region: link.region, isIpv6, also: [attach(id)] }
  }
  return (
    <AttachMenu
      label={text.inspector.attachPolicy(isIpv6)}
      blockedBy={blockedBy}
      candidates={(plan) => Object.values(plan.policies).filter((policy) => policy.isIpv6 === isIpv6)}
      command={attach}
      create={{ label: text.create.policy, dialog }}
    />
  )
}

/** What the InterLink joins: one place each for site, VPC and the policy of each IP version. */
export const LinkAttachments = ({ link }: SlotProps) => (
  <Fields>
    <Field label={text.field.siteShort} control>
      <SiteSlot link={link} />
    </Field>
    <Field label={text.field.vpc} control>
      <VpcSlot link={link} />
    </Field>
    <Field label={text.field.policyOf(false)} control>
      <PolicySlot link={link} isIpv6={false} />
    </Field>
    <Field label={text.field.policyOf(true)} control>
      <PolicySlot link={link} isIpv6 />
    </Field>
  </Fields>
)
