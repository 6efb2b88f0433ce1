import { VisuallyHidden } from '@mantine/core'
import type { Severity } from '../../shared/model/check-code.ts'
import { text } from '../../shared/text/index.ts'
import type { Shape } from '../../shared/topology/status-mark.ts'
import type { Tone } from '../../shared/topology/theme.ts'
import { ShapeMark } from '../ui/status-mark.tsx'
import classes from './checks.module.css'

/** Told by shape as well as by colour. */
export const SEVERITY_LOOKS: Record<Severity, { shape: Shape; tone: Tone }> = {
  error: { shape: 'cross', tone: 'bad' },
  warning: { shape: 'triangle', tone: 'warn' },
  info: { shape: 'ring', tone: 'muted' },
}

/** `alone`: nothing beside it says how bad it is. */
export const SeverityMark = ({ severity, alone = false }: { severity: Severity; alone?: boolean }) => (
  <>
    <span className={classes.mark} title={text.checks.severities[severity]}>
      <ShapeMark {...SEVERITY_LOOKS[severity]} />
    </span>
    {alone ? <VisuallyHidden>{text.checks.severities[severity]}</VisuallyHidden> : null}
  </>
)
