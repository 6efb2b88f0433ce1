import type { Stage } from './stage.ts'

/** Some pictures of one plan, taken one after the other. `plan` makes its file in the folder, and answers its path. */
export type Chapter = {
  plan: (folder: string) => string
  take: (stage: Stage) => Promise<void>
}
