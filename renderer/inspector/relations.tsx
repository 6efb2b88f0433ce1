import { Unlink } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { statusMarks } from '../../shared/topology/status-mark.ts'
import { confirmationOf } from '../actions/confirmation.ts'
import { selectRouting } from '../store/derived.ts'
import type { Command } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { GuardedIcon } from '../ui/guarded-button.tsx'
import { ShapeMark } from '../ui/status-mark.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { useBlocker } from '../ui/use-command.ts'
import classes from './inspector.module.css'
import { None } from './section.tsx'

/** One thing that this one is attached to, and the way to detach it. */
export const Relation = ({
  id,
  detach,
  label,
  children,
}: {
  id: string
  detach: Command
  label: string
  children?: ReactNode
}) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const blockedBy = useBlocker(detach)
  return (
    <div className={classes.relation}>
      <span className={classes.grow}>
        <ThingLink id={id} />
      </span>
      {children}
      <GuardedIcon
        size={24}
        label={label}
        blockedBy={blockedBy}
        onClick={() => dispatch(openDialog(confirmationOf(plan, detach, text.confirm.label.detach)))}
      >
        <Unlink size={14} />
      </GuardedIcon>
    </div>
  )
}

const SHOWN = 100

/** The InterLinks of a site, VPC or policy: their status, what crosses, the way to detach each. */
export const LinksOf = ({
  links,
  detach,
  label,
}: {
  links: Link[]
  detach?: (link: Link) => Command
  label: string
}) => {
  const routing = useAppSelector(selectRouting)
  if (links.length === 0) return <None>{text.inspector.noLinks}</None>
  return (
    <>
      {links.slice(0, SHOWN).map((link) => {
        const exchange = routing.findLink(link.id)
        const crossing = (exchange?.crossingCount('in') ?? 0) + (exchange?.crossingCount('out') ?? 0)
        const mark = (
          <>
            <span className="dim tabular no-shrink">{text.inspector.crossing(crossing)}</span>
            <span role="img" aria-label={statusMarks()[link.status].word} title={statusMarks()[link.status].word}>
              <ShapeMark {...statusMarks()[link.status]} />
            </span>
          </>
        )
        return detach === undefined ? (
          <div key={link.id} className={classes.relation}>
            <span className={classes.grow}>
              <ThingLink id={link.id} />
            </span>
            {mark}
          </div>
        ) : (
          <Relation key={link.id} id={link.id} detach={detach(link)} label={label}>
            {mark}
          </Relation>
        )
      })}
      {links.length > SHOWN ? <None>{text.confirm.more(links.length - SHOWN)}</None> : null}
    </>
  )
}
