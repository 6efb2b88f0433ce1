import type { Db } from '../driver.ts'

/** One step of the schema: `up` takes a database of version `version - 1` to `version`, inside the caller's transaction. */
export type Migration = { version: number; name: string; up(db: Db): void }
