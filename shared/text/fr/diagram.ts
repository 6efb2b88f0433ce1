import type { Text } from '../text.ts'
import { list } from './words.ts'

export const diagram: Text['diagram'] = {
  traffic: 'Liaisons',
  rules: 'Politique appliquée à chaque InterLink',
  page: (index, count, row, column) => `page ${index} sur ${count} · rangée ${row}, colonne ${column}`,
  around: (names) => `Autour de ${list(names)}`,
  since: {
    now: 'Modifications depuis maintenant',
    start: 'Modifications depuis le début',
    baseline: 'Modifications depuis le dernier import',
    step: (sequence) => `Modifications depuis l’étape ${sequence}`,
    named: (name) => `Modifications depuis « ${name} »`,
  },
  only: (names) => `Seulement ${list(names)}`,
  mermaidLimits:
    'Plus grand que ce que Mermaid dessine par défaut : la page qui l’affiche doit relever maxEdges et maxTextSize dans sa configuration.',
  v4: 'IPv4',
  v6: 'IPv6',
}
