import { Button, Progress } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { type ImportChoice, type ImportReview, isTakenChange } from '../../shared/formats/import/review.ts'
import { text } from '../../shared/text/index.ts'
import { DialogFrame } from '../dialogs/dialog-frame.tsx'
import { Refusals } from '../dialogs/refusals.tsx'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { dialogClosed } from '../store/ui-slice.ts'
import { choiceOf, countGroups, type Group, startingGroups, takenCount } from './choice.ts'
import { ChooseFiles } from './choose-files.tsx'
import classes from './import.module.css'
import { letGoOfImport, reviewForSite, takeImport } from './import-files.ts'
import { type ImportStage, selectImport } from './import-slice.ts'
import { ReviewGroups } from './review-groups.tsx'
import { ReviewThings } from './review-things.tsx'
import { SiteChoice } from './site-choice.tsx'

const WIDTH = 880

/** Files are reviewed before anything of them is taken: what is new, what changes, what is gone, what isn't understood. */
export const ImportDialog = () => {
  const dispatch = useAppDispatch()
  const at = useAppSelector(selectImport)
  const close = () => {
    dispatch(letGoOfImport())
    dispatch(dialogClosed())
  }
  if (at.stage === 'reviewed') return <Reviewed key={at.job} at={at} onClose={close} />
  return (
    <DialogFrame
      title={at.stage === 'refused' ? text.import.refusedTitle : text.import.title}
      size={WIDTH}
      onClose={close}
      buttons={at.stage === 'choosing' ? undefined : <Another />}
    >
      {at.stage === 'choosing' ? <ChooseFiles /> : null}
      {at.stage === 'reviewing' ? <Reviewing names={at.names} done={at.done} /> : null}
      {at.stage === 'refused' ? <Refusals refusals={[{ ...at.error, code: 'import/refused', subject: '' }]} /> : null}
    </DialogFrame>
  )
}

const Another = () => {
  const dispatch = useAppDispatch()
  return <Button onClick={() => dispatch(letGoOfImport())}>{text.import.another}</Button>
}

const Reviewing = ({ names, done }: { names: readonly string[]; done: number }) => (
  <div className={classes.reviewing}>
    <p className={classes.text}>{text.import.readingFiles(text.list(names, 3))}</p>
    {/* On the way to the host nothing is known yet: a little of the bar shows that it moves. */}
    <Progress value={Math.max(5, 100 * done)} aria-label={text.import.reading} animated />
  </div>
)

type ReviewedStage = Extract<ImportStage, { stage: 'reviewed' }>

const Reviewed = ({ at: { review, names, taking }, onClose }: { at: ReviewedStage; onClose: () => void }) => {
  const dispatch = useAppDispatch()
  const counts = useMemo(() => countGroups(review.things), [review])
  const [groups, setGroups] = useState<ReadonlySet<Group>>(() => startingGroups(counts))
  const [lists] = useState(review.withoutSite)
  const [site, setSite] = useState<ImportChoice['site']>(null)
  // Another site brings other changes: they are taken unless they are left out.
  useEffect(() => setGroups(startingGroups(counts)), [counts])
  const choose = (chosen: ImportChoice['site']) => {
    setSite(chosen)
    void dispatch(reviewForSite(chosen))
  }
  const count = takenCount(counts, groups)
  const ready = count + review.heard > 0 && review.withoutSite.length === 0 && !taking
  const nothing = lists.length === 0 && !review.things.some(({ change }) => isTakenChange(change))
  return (
    <DialogFrame
      title={text.import.title}
      size={WIDTH}
      onClose={onClose}
      buttons={
        <>
          <Another />
          <Button
            variant="filled"
            loading={taking}
            disabled={!ready}
            onClick={() => void dispatch(takeImport(choiceOf(groups, site)))}
            data-autofocus
          >
            {takeWords(review, count)}
          </Button>
        </>
      }
    >
      <p className={`dim ${classes.text}`}>
        <bdi>{text.list(names, 5)}</bdi>
      </p>
      {nothing ? (
        <p className={classes.text}>{review.heard === 0 ? text.import.nothingNew : text.import.asPlanned}</p>
      ) : null}
      {lists.length === 0 ? null : <SiteChoice lists={lists} onSite={choose} />}
      {review.things.length === 0 ? null : <ReviewGroups counts={counts} groups={groups} onGroups={setGroups} />}
      {Object.keys(counts).some((group) => group.endsWith('/adopted')) ? (
        <p className={`dim ${classes.text}`}>{text.import.adoptedHint}</p>
      ) : null}
      {Object.keys(counts).some((group) => group.endsWith('/kept')) ? (
        <p className={`dim ${classes.text}`}>{text.import.keptHint}</p>
      ) : null}
      {Object.keys(counts).some((group) => group.endsWith('/gone')) ? (
        <p className={`dim ${classes.text}`}>{text.import.goneHint}</p>
      ) : null}
      {review.notes.length > 0 || review.things.some(({ change }) => change !== 'same') ? (
        <ReviewThings review={review} />
      ) : null}
    </DialogFrame>
  )
}

/** What is taken is not known as long as a prefix list is nobody's. */
const takeWords = ({ withoutSite, heard }: ImportReview, count: number): string => {
  if (count === 0 && withoutSite.length > 0) return text.import.title
  return count > 0 || heard === 0 ? text.import.take(count) : text.import.takeAsBaseline
}
