import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { Funnel } from 'lucide-react'
import { useState } from 'react'
import { text } from '../../../shared/text/index.ts'
import { showsAll } from '../../../shared/topology/shown.ts'
import { selectGrouping, selectShown } from '../../store/derived.ts'
import { useAppSelector } from '../../store/hooks.ts'
import type { CanvasActions } from '../canvas-actions.ts'
import { FilterPanel } from './filter-panel.tsx'

/** Opens the filter; filled as long as something is filtered or framed. */
export const FilterButton = ({ actions }: { actions: CanvasActions }) => {
  const [opened, setOpened] = useState(false)
  const isOn = useAppSelector((state) => !showsAll(selectShown(state)) || selectGrouping(state) !== 'none')
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-start"
      width={440}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Tooltip label={text.filter.title} events={{ hover: true, focus: true, touch: true }} disabled={opened}>
          <ActionIcon
            variant={isOn ? 'light' : 'subtle'}
            aria-label={text.filter.title}
            onClick={() => setOpened(!opened)}
          >
            <Funnel size={16} strokeWidth={1.75} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.filter.title} p={0}>
        <FilterPanel actions={actions} />
      </Popover.Dropdown>
    </Popover>
  )
}
