import { ActionIcon, Menu } from '@mantine/core'
import { Monitor, Moon, Sun } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { LANGUAGE_TAGS, LANGUAGES } from '../../shared/text/languages.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { chooseLanguage } from '../store/language.ts'
import { languageOf } from '../store/preferences.ts'
import { type LanguageChoice, type ThemeChoice, themeChosen } from '../store/ui-slice.ts'

const CHOICES: LanguageChoice[] = ['system', ...LANGUAGE_TAGS]
const ICONS = { light: Sun, dark: Moon, auto: Monitor } as const

/** How the window looks and which language it speaks. */
export const LookMenu = () => {
  const dispatch = useAppDispatch()
  const theme = useAppSelector((state) => state.ui.theme)
  const language = useAppSelector((state) => state.ui.language)
  const Icon = ICONS[theme]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={text.bar.look} title={text.bar.look}>
          <Icon size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.bar.theme}</Menu.Label>
        {(Object.keys(ICONS) as ThemeChoice[]).map((choice) => (
          <Menu.RadioItem
            key={choice}
            value={choice}
            checked={choice === theme}
            closeMenuOnClick
            onChange={() => dispatch(themeChosen(choice))}
          >
            {text.bar.themes[choice]}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Label>{text.bar.language}</Menu.Label>
        {CHOICES.map((choice) => (
          <Menu.RadioItem
            key={choice}
            value={choice}
            lang={choice === 'system' ? undefined : choice}
            checked={choice === language}
            closeMenuOnClick
            onChange={() => void dispatch(chooseLanguage(choice, languageOf(choice)))}
          >
            {choice === 'system' ? text.bar.systemLanguage : LANGUAGES[choice]}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
