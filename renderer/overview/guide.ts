import { attachedPolicyIds, type Link } from '../../shared/model/link.ts'

/** What has to be done for traffic to flow, in the document's order. */
export const GUIDE_STEPS = ['create', 'attachVpc', 'attachPolicy', 'activate'] as const
export type GuideStep = (typeof GUIDE_STEPS)[number]
export type StepState = 'done' | 'next' | 'later'

const isDone = (link: Link, step: GuideStep): boolean => {
  switch (step) {
    case 'create':
      return true
    case 'attachVpc':
      return link.vpcId !== null
    case 'attachPolicy':
      return attachedPolicyIds(link).length > 0
    case 'activate':
      return link.enableRoutePropagation
  }
}

/** Each step and whether it is done; the first that isn't is the next one. */
export const guideOf = (link: Link): { step: GuideStep; state: StepState }[] => {
  const next = GUIDE_STEPS.find((step) => !isDone(link, step))
  return GUIDE_STEPS.map((step) => ({
    step,
    state: isDone(link, step) ? 'done' : step === next ? 'next' : 'later',
  }))
}
