import { Check } from 'lucide-react'
import type { Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { type GuideStep, guideOf, type StepState } from './guide.ts'
import { ActivateButton, AttachPolicyButton, AttachVpcButton } from './open-buttons.tsx'
import classes from './overview.module.css'
import { Panel } from './panel.tsx'

const NextButton = ({ link, step }: { link: Link; step: GuideStep }) => {
  switch (step) {
    case 'attachVpc':
      return <AttachVpcButton link={link} primary />
    case 'attachPolicy':
      return <AttachPolicyButton link={link} primary />
    case 'activate':
      return <ActivateButton link={link} />
    case 'create':
      return null
  }
}

type StepProps = { link: Link; step: GuideStep; state: StepState; number: number; withHint: boolean }

const Step = ({ link, step, state, number, withHint }: StepProps) => {
  const [title, hint] = text.interlink.guide.steps[step]
  return (
    <li className={classes.step} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      <span className={classes.stepMark} role="img" aria-label={text.interlink.guide.states[state]}>
        {state === 'done' ? <Check size={13} strokeWidth={2.5} aria-hidden="true" /> : number}
      </span>
      <div className={classes.stepBody}>
        <div className={classes.stepTitle}>{title}</div>
        {withHint ? <div className="dim">{hint}</div> : null}
        {state === 'next' ? (
          <div className={classes.stepButton}>
            <NextButton link={link} step={step} />
          </div>
        ) : null}
      </div>
    </li>
  )
}

/** The document's steps, what is done of them, and a button for the next one. */
export const GuidePanel = ({ link }: { link: Link }) => {
  const steps = guideOf(link)
  const allDone = steps.every(({ state }) => state === 'done')
  return (
    <Panel title={allDone ? text.interlink.guide.allDone : text.interlink.guide.title}>
      <ol className={classes.steps}>
        {steps.map(({ step, state }, i) => (
          <Step key={step} link={link} step={step} state={state} number={i + 1} withHint={!allDone} />
        ))}
      </ol>
    </Panel>
  )
}
