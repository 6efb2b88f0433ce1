import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './theme/fonts.ts'
import './theme/global.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { speak } from '../shared/text/index.ts'
import { performMenuAction } from './actions/perform.ts'
import { App } from './app.tsx'
import { connectHost } from './host/connect-host.ts'
import { followHost } from './store/follow-host.ts'
import { start } from './store/plan-files.ts'
import { followSystemLanguage, keepPreferences, languageOf, loadPreferences } from './store/preferences.ts'
import { type Environment, makeStore } from './store/store.ts'
import { styleNonce, ThemedRoot } from './theme/themed-root.tsx'
import { notify } from './ui/notify.tsx'
import { NoKey } from './window/no-key.tsx'

// Mantine's modals lock scrolling through a style sheet whose nonce comes from this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
// The Content-Security-Policy forbids eval, with which zod would otherwise compile schemas.
z.config({ jitless: true })

speak(languageOf('system'))

const root = createRoot(document.getElementById('root')!)
const host = connectHost()

if (host === null) {
  root.render(
    <ThemedRoot theme="auto">
      <NoKey />
    </ThemedRoot>,
  )
} else {
  const environment: Environment = {
    host,
    notify,
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  }
  const preferences = loadPreferences()
  const spoken = languageOf(preferences.language ?? 'system')
  speak(spoken)
  const store = makeStore(environment, { ...preferences, spoken })
  followSystemLanguage(store)
  keepPreferences(store)
  followHost(store, host, environment, (action) => performMenuAction(store, action))
  void store.dispatch(start())
  root.render(<App store={store} />)
}
