import { building } from './building.ts'
import { bulk } from './bulk.ts'
import { changing } from './changing.ts'
import type { Chapter } from './chapter.ts'
import { configure } from './configure.ts'
import { filter } from './filter.ts'
import { ordering } from './ordering.ts'
import { topology } from './topology.ts'
import { understanding } from './understanding.ts'

/** All that is pictured, by the name that `npm run screenshots -- NAME` takes. */
export const CHAPTERS: Record<string, Chapter> = {
  topology,
  filter,
  configure,
  ordering,
  building,
  bulk,
  understanding,
  changing,
}
