import { Button, FileButton } from '@mantine/core'
import { FileJson } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import classes from './import.module.css'
import { beginImport } from './import-files.ts'

/** The first step: which files. Whatever they are called, the host finds out what is in them. */
export const ChooseFiles = () => {
  const dispatch = useAppDispatch()
  return (
    <div className={classes.drop}>
      <FileJson size={28} strokeWidth={1.25} aria-hidden="true" />
      <p className={classes.hint}>{text.import.hint}</p>
      <FileButton multiple onChange={(files) => void dispatch(beginImport(files))}>
        {(props) => (
          <Button {...props} variant="filled" data-autofocus>
            {text.import.choose}
          </Button>
        )}
      </FileButton>
      <span className="dim">{text.import.drop}</span>
    </div>
  )
}
