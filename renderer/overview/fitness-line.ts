import type { Fitness } from '../../shared/routing/fitness.ts'
import { text } from '../text/index.ts'

const { fit } = text.interlink

/** How a policy fits both directions, in one line. */
export const fitnessLine = (fitness: Fitness): string =>
  fit.both(fit.of(fitness.in.passing, fitness.in.announced), fit.of(fitness.out.passing, fitness.out.announced))
