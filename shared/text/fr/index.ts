import { en } from '../en/index.ts'
import type { Text } from '../text.ts'

/** Everything the app says, in French. */
export const fr: Text = { ...en }
