import { ActionIcon, Menu } from '@mantine/core'
import { Copy } from 'lucide-react'
import { csv, type Sheet, tabSeparated } from '../../shared/formats/csv.ts'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { saveText } from '../store/save-text.ts'
import { copyText } from '../ui/copy-text.ts'

type CopyMenuProps = {
  /** Named after whose routes these are. */
  fileName: string
  rows: readonly { id: string }[]
  sheetOf: (ids: ReadonlySet<string>) => Sheet
}

/** The rows that are selected, or else all that are shown, for another program. */
export const CopyMenu = ({ fileName, rows, sheetOf }: CopyMenuProps) => {
  const dispatch = useAppDispatch()
  const sheet = () => sheetOf(new Set(rows.map(({ id }) => id)))
  const copy = (write: (sheet: Sheet) => string) => void copyText(write(sheet()), text.routes.copy.copied(rows.length))
  const save = () => dispatch(saveText(fileName, csv(sheet())))
  return (
    <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <ActionIcon aria-label={text.routes.copy.button} title={text.routes.copy.button} disabled={rows.length === 0}>
          <Copy size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => copy(tabSeparated)}>{text.routes.copy.asText(rows.length)}</Menu.Item>
        <Menu.Item onClick={() => copy(csv)}>{text.routes.copy.asCsv(rows.length)}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={save}>{text.routes.copy.save(rows.length)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
