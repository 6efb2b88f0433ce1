import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { Columns3 } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { type Column, type ColumnChoice, chosenColumns } from './columns.ts'
import classes from './things-table.module.css'

type ColumnMenuProps = {
  columns: readonly Column<never>[]
  choice: ColumnChoice
  onChoose: (choice: ColumnChoice) => void
}

/** Which columns the list has; what stays in view anyway isn't asked. */
export const ColumnMenu = ({ columns, choice, onChoose }: ColumnMenuProps) => {
  const shown = new Set(chosenColumns(columns, choice))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={text.tables.columns}>
          <ActionIcon aria-label={text.tables.columns}>
            <Columns3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {columns
          .filter(({ pinned }) => !pinned)
          .map((column) => (
            <Menu.CheckboxItem
              key={column.id}
              checked={shown.has(column)}
              onChange={(chosen) => onChoose({ ...choice, [column.id]: chosen })}
            >
              {column.header}
            </Menu.CheckboxItem>
          ))}
        <Menu.Divider />
        <Menu.Item disabled={Object.keys(choice).length === 0} onClick={() => onChoose({})}>
          {text.tables.resetColumns}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
