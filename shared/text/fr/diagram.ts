import type { Text } from '../text.ts'
import { list } from './words.ts'

export const diagram: Text['diagram'] = {
  traffic: 'Liaisons',
  rules: 'Politique appliquée à chaque InterLink',
  page: (index, count, row, column) => `page ${index} sur ${count} · rangée ${row}, colonne ${column}`,
  around: (names) => `Autour de ${list(names)}`,
  only: (names) => `Seulement ${list(names)}`,
  v4: 'IPv4',
  v6: 'IPv6',
}
