import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import type { Reported } from '../../shared/checks/report.ts'
import { text } from '../../shared/text/index.ts'
import { highlightShown } from '../store/highlight-slice.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { canvasAsked, openDialog, sectionChosen, thingShown } from '../store/ui-slice.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { reasonOf, useBlocker, useRunCommand } from '../ui/use-command.ts'
import classes from './checks.module.css'
import { highlightOfFinding } from './finding-highlight.ts'
import { useFix } from './use-fix.ts'

const PREFIXES_SHOWN = 24
const RELATED_SHOWN = 12

/** `dense`: in a narrow place. */
type DetailsProps = { finding: Finding; report: Reported; dense?: boolean }

/** What follows on a finding's message: what to do about it, what it concerns, and the ways out. */
export const FindingDetails = ({ finding, report, dense = false }: DetailsProps) => {
  const { hint, entries, related, suppression } = report
  return (
    <>
      {suppression === null ? (
        <p className={classes.said}>{hint}</p>
      ) : (
        <p className={classes.said}>
          <span className="dim">{text.checks.ui.acceptedFor}</span> <bdi>{suppression.reason}</bdi>
        </p>
      )}
      {entries.length > 1 ? (
        <dl className={classes.facts}>
          <dt>{text.checks.ui.prefixes}</dt>
          <dd>
            {entries.slice(0, PREFIXES_SHOWN).map((entry) => (
              <span key={entry} className="mono">
                {entry}
              </span>
            ))}
            {entries.length > PREFIXES_SHOWN ? (
              <span className="dim">{text.checks.ui.more(entries.length - PREFIXES_SHOWN)}</span>
            ) : null}
          </dd>
        </dl>
      ) : null}
      {related.length > 0 ? (
        <dl className={classes.facts}>
          <dt>{text.checks.ui.related}</dt>
          <dd>
            {related.slice(0, RELATED_SHOWN).map(({ id, name }) => (
              <ThingLink key={id} id={id} name={name} />
            ))}
            {related.length > RELATED_SHOWN ? (
              <span className="dim">{text.checks.ui.more(related.length - RELATED_SHOWN)}</span>
            ) : null}
          </dd>
        </dl>
      ) : null}
      <Ways finding={finding} report={report} dense={dense} />
    </>
  )
}

const Ways = ({ finding, report, dense }: DetailsProps & { dense: boolean }) => {
  const { code, subject, suppression } = report
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const fix = useFix(plan, finding)
  const highlight = useMemo(() => highlightOfFinding(plan, report), [plan, report])
  const size = dense ? 'compact-sm' : 'xs'
  return (
    <div className={classes.ways}>
      {fix === null || suppression !== null ? null : (
        <GuardedButton
          size={size}
          variant="filled"
          blockedBy={reasonOf([...fix.refusals])}
          onClick={() =>
            dispatch(
              openDialog({ kind: 'confirmCommand', command: fix.command, title: fix.title, confirmLabel: fix.title }),
            )
          }
        >
          {text.checks.ui.fix(fix.title)}
        </GuardedButton>
      )}
      {highlight === null ? null : (
        <Button
          size={size}
          onClick={() => {
            dispatch(sectionChosen('topology'))
            dispatch(thingShown(report.subject.id))
            dispatch(highlightShown(highlight))
            dispatch(canvasAsked({ kind: 'flyTo', ids: Object.keys(highlight.looks) }))
          }}
        >
          {text.checks.ui.show}
        </Button>
      )}
      <Button size={size} onClick={() => dispatch(openDialog({ kind: 'explainCheck', code }))}>
        {text.checks.ui.about}
      </Button>
      {suppression === null ? (
        <Suppress size={size} code={code} subjectId={subject.id} />
      ) : (
        <Unsuppress size={size} id={suppression.id} />
      )}
    </div>
  )
}

type Size = 'compact-sm' | 'xs'

/** Asks as if the reason were there. */
const Suppress = ({ size, code, subjectId }: { size: Size; code: Reported['code']; subjectId: string }) => {
  const dispatch = useAppDispatch()
  const blockedBy = useBlocker({ command: 'check.suppress', code, subjectId, reason: '…' })
  return (
    <GuardedButton
      size={size}
      blockedBy={blockedBy}
      onClick={() => dispatch(openDialog({ kind: 'suppressFinding', code, subjectId }))}
    >
      {text.checks.ui.suppress}
    </GuardedButton>
  )
}

const Unsuppress = ({ size, id }: { size: Size; id: string }) => {
  const run = useRunCommand()
  const command = { command: 'check.unsuppress', suppressionId: id }
  return (
    <GuardedButton size={size} blockedBy={useBlocker(command)} onClick={() => void run(command)}>
      {text.checks.ui.unsuppress}
    </GuardedButton>
  )
}
