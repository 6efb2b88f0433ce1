import type { Text } from '../text.ts'
import { number } from './words.ts'

export const exporting: Text['export'] = {
  title: 'Exporter',
  format: 'Format',
  formats: {
    svg: 'Diagramme SVG',
    png: 'Image PNG',
    pdf: 'Document PDF',
    drawio: 'Diagramme draw.io',
    mermaid: 'Diagramme Mermaid',
    dot: 'Diagramme Graphviz (DOT)',
    csv: 'Tableau CSV',
    json: 'Plan (JSON)',
  },
  scope: 'Contenu',
  scopes: { all: 'Tout le plan', selection: 'Sélection', near: 'Sélection et voisinage' },
  copy: 'Copier',
  tables: {
    links: 'InterLinks',
    policies: 'Politiques de routage',
    vpcs: 'VPC',
    networks: 'Réseaux privés',
    routes: 'Routes personnalisées',
    sites: 'Infrastructure externe',
    connections: 'Connexions dédiées',
  },
  scale: 'Échelle',
  table: 'Tableau',
  themes: { light: 'Clair', dark: 'Sombre', print: 'Impression' },
  theme: 'Thème',
  view: 'Vue',
  legend: 'Titre et légende',
  preview: 'Aperçu',
  rendering: 'Dessin en cours…',
  save: 'Enregistrer…',
  download: 'Télécharger',
  saved: (path) => `Enregistré sous ${path}`,
  size: (bytes) =>
    bytes < 1_048_576 ? `${number(Math.ceil(bytes / 1024))} ko` : `${number(Math.round(bytes / 104_857.6) / 10)} Mo`,
}
