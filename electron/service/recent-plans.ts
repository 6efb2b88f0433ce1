import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { RecentPlan } from '../../shared/contract/requests.ts'

const RECENT_MAX = 10
const schema = z.array(z.object({ path: z.string(), name: z.string() }))

/** The plans opened last, newest first, kept in a JSON file. It is a convenience: an unreadable or unwritable one is as good as an empty one. */
export class RecentPlans {
  #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** Those that are still there. */
  list = (): RecentPlan[] => this.#read().filter(({ path }) => existsSync(path))

  add(plan: RecentPlan) {
    const others = this.#read().filter(({ path }) => path !== plan.path)
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      const temporary = `${this.#file}.${process.pid}.tmp`
      writeFileSync(temporary, JSON.stringify([plan, ...others].slice(0, RECENT_MAX), null, 2))
      renameSync(temporary, this.#file)
    } catch {
      // The plan is open all the same.
    }
  }

  #read(): RecentPlan[] {
    try {
      return schema.parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch {
      return []
    }
  }
}
