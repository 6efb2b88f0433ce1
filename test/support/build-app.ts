import { buildStale } from '../../build/build.ts'

/** Vitest's global set-up of the end-to-end tests: they run the app as users get it. */
export default function setup(): Promise<void> {
  return buildStale()
}
