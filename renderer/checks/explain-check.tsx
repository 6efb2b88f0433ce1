import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CheckCode } from '../../shared/model/check-code.ts'
import { text } from '../../shared/text/index.ts'
import dialogClasses from '../dialogs/dialog.module.css'
import { DialogFrame } from '../dialogs/dialog-frame.tsx'
import { useAppDispatch } from '../store/hooks.ts'
import { openDialog } from '../store/ui-slice.ts'
import { codeOfPage, pageOf } from './check-pages.ts'
import { Markdown } from './markdown.tsx'

/** The page about a check, from docs/checks. Its links to other checks stay in the window. */
export const ExplainCheck = ({ code }: { code: CheckCode }) => {
  const dispatch = useAppDispatch()
  const page = usePage(code)
  return (
    <DialogFrame title={text.checks.titles[code]} size={640}>
      {page === 'loading' ? (
        <Loader size="sm" />
      ) : page === 'failed' ? (
        <p className={dialogClasses.text}>{text.checks.ui.noPage}</p>
      ) : (
        <Markdown
          source={page.text}
          onLink={(target) => {
            const other = codeOfPage(code, target)
            return other === null ? null : () => dispatch(openDialog({ kind: 'explainCheck', code: other }))
          }}
        />
      )}
    </DialogFrame>
  )
}

type Page = 'loading' | 'failed' | { text: string }

const usePage = (code: CheckCode): Page => {
  const [page, setPage] = useState<Page>('loading')
  useEffect(() => {
    let shown = true
    pageOf(code).then(
      (read) => shown && setPage({ text: read }),
      () => shown && setPage('failed'),
    )
    return () => {
      shown = false
    }
  }, [code])
  return page
}
