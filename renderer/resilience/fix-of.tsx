import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Ends } from '../../shared/resilience/enable.ts'
import type { Failure } from '../../shared/resilience/failure.ts'
import { cheapestFix, type Fix } from '../../shared/resilience/fix.ts'
import { pairNames } from '../../shared/resilience/rows.ts'
import { failureText, fixSentence, stepTexts } from '../../shared/resilience/words.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import { text } from '../../shared/text/index.ts'
import { selectRouting } from '../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import { GuardedButton } from '../ui/guarded-button.tsx'
import { useBlocker } from '../ui/use-command.ts'
import classes from './resilience.module.css'

const context = { newId: () => crypto.randomUUID(), now: () => new Date().toISOString() }

type Found = { routing: Routing; fix: Fix | null }
type Props = { failure: Failure; ends: Ends; many: boolean }

/**
 * The cheapest fix for one pair of a site and a VPC, tried on the plan before it is shown. Where many pairs are lost each is
 * looked for on request.
 */
export const FixOf = ({ failure, ends, many }: Props) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const routing = useAppSelector(selectRouting)
  const [found, setFound] = useState<Found | null>(null)
  const { siteId, vpcId } = ends
  useEffect(() => {
    if (!many) setFound({ routing, fix: cheapestFix(routing, failure, { siteId, vpcId }, context) })
  }, [routing, failure, siteId, vpcId, many])
  const fix = found?.routing === routing ? found.fix : undefined
  const command = fix ? { command: 'plan.batch', commands: fix.commands } : null
  const blockedBy = useBlocker(command)
  const { site, vpc } = pairNames(plan, ends)
  const review = () => {
    if (fix) {
      const title = text.resilience.batchTitle(failureText(plan, failure))
      dispatch(
        openDialog({
          kind: 'confirmCommand',
          command: { command: 'plan.batch', title, commands: [...fix.commands] },
          title,
          message: fixSentence(plan, fix.commands),
        }),
      )
    }
  }
  return (
    <div className={classes.fix}>
      {many ? <strong className="clip">{text.resilience.pair(site, vpc)}</strong> : null}
      {fix === undefined ? (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => setFound({ routing, fix: cheapestFix(routing, failure, ends, context) })}
        >
          {text.resilience.findFix}
        </Button>
      ) : fix === null ? (
        <p className="dim">{text.resilience.noFix.other}</p>
      ) : (
        <>
          <ol className={classes.steps}>
            {stepTexts(plan, fix.commands).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="dim">
            {text.resilience.fixKinds[fix.kind]}. {fix.overloads ? text.resilience.fixOverloads : ''}
          </p>
          <GuardedButton size="compact-sm" blockedBy={blockedBy} onClick={review}>
            {text.resilience.review}
          </GuardedButton>
        </>
      )}
    </div>
  )
}
