import { Menu } from '@mantine/core'
import { Focus } from 'lucide-react'
import { text } from '../../../shared/text/index.ts'
import { selectShown } from '../../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { shownChosen } from '../../store/ui-slice.ts'

const HOPS = [1, 2, 3] as const

/** Hides whatever is more than so many lines away from these nodes. */
export const AroundItem = ({ around }: { around: string[] }) => {
  const dispatch = useAppDispatch()
  const shown = useAppSelector(selectShown)
  return (
    <Menu.Sub transitionProps={{ duration: 0 }}>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<Focus size={14} strokeWidth={1.75} aria-hidden />}>
          {text.filter.onlyAround}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {HOPS.map((hops) => (
          <Menu.Item key={hops} onClick={() => dispatch(shownChosen({ ...shown, around, hops }))}>
            {text.filter.hops(hops)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
