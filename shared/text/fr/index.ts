import { en } from '../en/index.ts'
import type { Text } from '../text.ts'
import { merge } from './merge.ts'
import { tables } from './tables.ts'
import { trace } from './trace.ts'

/** Everything the app says, in French. */
export const fr: Text = { ...en, merge, tables, trace }
