import { ImportRefusedError } from '../../shared/formats/import/import-refused-error.ts'
import type { ImportChoice, ImportReview } from '../../shared/formats/import/review.ts'
import { type ImportFile, reviewImport } from '../../shared/formats/import/review-import.ts'
import { text } from '../../shared/text/index.ts'
import { arrangement } from './arrange.ts'
import { HostFailure } from './host-failure.ts'
import type { PlanSession } from './plan-session.ts'

type Reviewed = ReturnType<typeof reviewImport>

/**
 * Takes files into the plan: the things and the places of new nodes, as one step. Importing what is there already changes
 * nothing. Throws `ImportRefusedError` for a bad file, `HostFailure` where the plan refuses the whole.
 */
export const importFiles = (session: PlanSession, files: readonly ImportFile[], choice?: ImportChoice): ImportReview =>
  takeReviewed(session, files, reviewImport(session.plan, files, choice, undefined, session.account))

/** Carries out a review of `files` against the plan as it is. */
export const takeReviewed = (
  session: PlanSession,
  files: readonly ImportFile[],
  { review, command }: Reviewed,
): ImportReview => {
  mustHaveSite(review)
  if (command === null) return review
  const names = files.map(({ name }) => name)
  const from = text.list(names, 3).slice(0, 255)
  const { committed, answers } = session.executeAll([{ ...command, from }], arrangement)
  if (committed) return review
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : answer.refusals))
  const messages = [...new Set(refusals.map(({ message }) => message))]
  throw new HostFailure('import/refused', { message: messages.join('\n'), hint: refusals[0]!.hint })
}

/** A prefix list that is nobody's would be left out without a word. */
export const mustHaveSite = ({ withoutSite }: ImportReview): void => {
  if (withoutSite.length === 0) return
  throw new ImportRefusedError(
    withoutSite.map(({ file, prefixes }) => ({ file, path: '', message: text.reading.prefixList.whose(prefixes) })),
  )
}
