import type { Text } from '../text.ts'

export const diagram: Text['diagram'] = {
  places: 'Lieux',
  traffic: 'Liaisons',
  rules: 'Politique appliquée à chaque InterLink',
  page: (index, count, row, column) => `page ${index} sur ${count} · rangée ${row}, colonne ${column}`,
  since: {
    now: 'Modifications depuis maintenant',
    start: 'Modifications depuis le début',
    baseline: 'Modifications depuis le dernier import',
    step: (sequence) => `Modifications depuis l’étape ${sequence}`,
    named: (name) => `Modifications depuis « ${name} »`,
  },
  mermaidLimits:
    'Plus grand que ce que Mermaid dessine par défaut : la page qui l’affiche doit relever maxEdges et maxTextSize dans sa configuration.',
  v4: 'IPv4',
  v6: 'IPv6',
}
