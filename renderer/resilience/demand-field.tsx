import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Demand } from '../../shared/model/demand.ts'
import type { Site } from '../../shared/model/site.ts'
import type { Vpc } from '../../shared/model/vpc.ts'
import { text } from '../../shared/text/index.ts'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { demandCommand } from './demand-command.ts'

/** The traffic expected of one pair, sent on Enter or when the field is left; empty removes it. */
export const DemandField = ({ site, vpc, demand }: { site: Site; vpc: Vpc; demand: Demand | null }) => {
  const run = useRunCommand()
  const pair = { siteId: site.id, vpcId: vpc.id }
  const blockedBy = useBlocker({ command: 'demand.set', ...pair, mbps: 1 })
  const [draft, setDraft] = useState<string | null>(null)
  const meant = draft === null ? null : demandCommand(draft, pair, demand)
  const send = async () => {
    if (meant === 'invalid') return
    if (meant !== null) await run(meant)
    setDraft(null)
  }
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      aria-label={text.resilience.demands.cell(site.name, vpc.name)}
      title={meant === 'invalid' ? text.resilience.demands.invalid : (blockedBy ?? undefined)}
      error={meant === 'invalid'}
      aria-description={meant === 'invalid' ? text.resilience.demands.invalid : undefined}
      readOnly={blockedBy !== null}
      value={draft ?? (demand === null ? '' : String(demand.mbps))}
      placeholder="—"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void send()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void send()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
