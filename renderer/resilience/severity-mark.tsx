import type { Severity } from '../../shared/resilience/report.ts'
import { text } from '../../shared/text/index.ts'
import { Mark } from '../ui/status-mark.tsx'

const LOOKS = {
  loses: { shape: 'cross', tone: 'bad' },
  overloads: { shape: 'triangle', tone: 'warn' },
  moves: { shape: 'half-disc', tone: 'busy' },
  harmless: { shape: 'ring', tone: 'muted' },
} as const

export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <Mark {...LOOKS[severity]} word={text.resilience.severities[severity]} />
)
