import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { ThemeChoice } from '../store/ui-slice.ts'
import { cssVariables } from './css-variables.ts'
import { mantineTheme } from './mantine-theme.ts'
import classes from './themed-root.module.css'

const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const followSystem = (listener: () => void) => {
  prefersDark.addEventListener('change', listener)
  return () => prefersDark.removeEventListener('change', listener)
}

/** Light or dark, as chosen or as the system has it now. */
export const useResolvedTheme = (choice: ThemeChoice): 'light' | 'dark' => {
  const systemIsDark = useSyncExternalStore(followSystem, () => prefersDark.matches)
  return choice === 'auto' ? (systemIsDark ? 'dark' : 'light') : choice
}

/** The host gives each page its own nonce, the only style sheet besides our files that it lets in. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

export const ThemedRoot = ({ theme, children }: { theme: ThemeChoice; children: ReactNode }) => (
  <MantineProvider
    theme={mantineTheme}
    forceColorScheme={useResolvedTheme(theme)}
    cssVariablesResolver={cssVariables}
    getStyleNonce={styleNonce}
  >
    <Notifications
      position="bottom-center"
      transitionDuration={100}
      containerWidth={480}
      limit={4}
      // Under dialogs (200): a notice must not lie over their buttons. What they have to say, they say themselves.
      zIndex={190}
      className={classes.notices}
    />
    {children}
  </MantineProvider>
)
