import type { Fitness } from '../../shared/routing/fitness.ts'
import { text } from '../../shared/text/index.ts'

/** How a policy fits both directions, in one line. */
export const fitnessLine = (fitness: Fitness): string =>
  text.interlink.fit.both(
    text.interlink.fit.of(fitness.in.passing, fitness.in.announced),
    text.interlink.fit.of(fitness.out.passing, fitness.out.announced),
  )
