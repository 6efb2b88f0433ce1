import type { Text } from '../text.ts'

export const trace: Text['trace'] = {
  highlight: { label: 'Ce qui est mis en évidence', close: 'Tout afficher de la même façon' },
}
