import { ActionIcon, Menu } from '@mantine/core'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { type ThemeChoice, themeChosen } from '../store/ui-slice.ts'

const ICONS = { light: Sun, dark: Moon, auto: Monitor } as const

export const ThemeMenu = () => {
  const dispatch = useAppDispatch()
  const theme = useAppSelector((state) => state.ui.theme)
  const Icon = ICONS[theme]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${text.bar.theme}: ${text.bar.themes[theme]}`} title={text.bar.theme}>
          <Icon size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(ICONS) as ThemeChoice[]).map((choice) => (
          <Menu.Item
            key={choice}
            rightSection={choice === theme ? <Check size={14} /> : null}
            onClick={() => dispatch(themeChosen(choice))}
          >
            {text.bar.themes[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
