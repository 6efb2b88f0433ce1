import { ImportRefusedError } from '../../shared/formats/import/import-refused-error.ts'
import type { ImportChoice, ImportReview } from '../../shared/formats/import/review.ts'
import { type ImportFile, reviewImport } from '../../shared/formats/import/review-import.ts'
import { text } from '../../shared/text/index.ts'
import { arrangement } from './arrange.ts'
import { HostFailure } from './host-failure.ts'
import type { PlanSession } from './plan-session.ts'

/**
 * Takes account files into the plan: the things and the places of new nodes, as one step. Importing what is there
 * already changes nothing. Throws `ImportRefusedError` for a bad file, `HostFailure` where the plan refuses the whole.
 */
export const importFiles = (
  session: PlanSession,
  files: readonly ImportFile[],
  choice?: ImportChoice,
): ImportReview => {
  const { review, command } = reviewImport(session.plan, files, choice)
  mustHaveSite(review)
  if (command === null) return review
  const trial = session.simulate()
  trial.run(command)
  const moves = arrangement(trial.plan)
  const from = text
    .list(
      files.map(({ name }) => name),
      3,
    )
    .slice(0, 255)
  const answer = session.execute({
    command: 'plan.batch',
    commands: [{ ...command, from }, ...(moves ? [moves] : [])],
  })
  if (answer.ok) return review
  const messages = [...new Set(answer.refusals.map(({ message }) => message))]
  throw new HostFailure('import/refused', { message: messages.join('\n'), hint: answer.refusals[0]!.hint })
}

/** A prefix list that is nobody's would be left out without a word. */
export const mustHaveSite = ({ withoutSite }: ImportReview): void => {
  if (withoutSite.length === 0) return
  throw new ImportRefusedError(
    withoutSite.map(({ file, prefixes }) => ({ file, path: '', message: text.reading.prefixList.whose(prefixes) })),
  )
}
