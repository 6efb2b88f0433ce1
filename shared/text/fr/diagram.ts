import type { Text } from '../text.ts'

export const diagram: Text['diagram'] = {
  traffic: 'Liaisons',
  rules: 'Politique appliquée à chaque InterLink',
  v4: 'IPv4',
  v6: 'IPv6',
}
