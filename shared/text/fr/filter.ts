import type { Text } from '../text.ts'
import { list, number, plural } from './words.ts'

export const filter: Text['filter'] = {
  title: 'Filtrer et encadrer',
  shows: 'Afficher',
  kinds: {
    site: 'Infrastructures externes',
    link: 'InterLinks',
    vpc: 'VPC',
    policy: 'Politiques de routage',
    unattached: 'Éléments isolés',
  },
  without: {
    site: 'sans infrastructures externes',
    link: 'sans InterLinks',
    vpc: 'sans VPC',
    policy: 'sans politiques de routage',
    unattached: 'sans éléments isolés',
  },
  facets: {
    regions: 'Région',
    statuses: 'Statut',
    linkKinds: 'Type',
    popIds: 'PoP',
    partnerIds: 'Partenaire',
    tags: 'Étiquette',
  },
  linkKinds: { hosted: 'Hébergé', self_hosted: 'Auto-hébergé' },
  countOf: (label, count) => `${label} (${number(count)})`,
  name: 'Nom',
  named: (name) => `nom « ${name} »`,
  versions: 'Version IP des politiques',
  bothVersions: 'Les deux',
  only: (version) => `politiques ${version} seulement`,
  ends: 'Un InterLink affiché l’est avec ce qu’il relie.',
  group: 'Cadres',
  grouping: { none: 'Aucun', place: 'Par lieu', pop: 'Et par PoP' },
  groupedBy: { place: 'encadré par lieu', pop: 'encadré par lieu et par PoP' },
  arrange: 'Disposer par lieu',
  arrangeHint: 'Déplace tout pour séparer les cadres ; s’annule en une étape.',
  all: 'Tout afficher',
  fit: 'Ajuster à ce qui est affiché',
  shown: (shown, all) => `Affichés : ${number(shown)} sur ${number(all)}`,
  chips: 'Ce qui est affiché',
  remove: (words) => `Ne plus filtrer : ${words}`,
  around: (names, hops) =>
    hops === 0
      ? `seulement ${list(names)}`
      : `autour de ${list(names, 3)}, à ${plural(hops, 'liaison', 'liaisons')} au plus`,
  onlyAround: 'N’afficher que ce qui l’entoure',
  hops: (hops) => plural(hops, 'liaison', 'liaisons'),
  nothing: 'Rien ne correspond au filtre',
  nothingHint: (count) => `Le plan contient ${plural(count, 'élément', 'éléments')}, tous masqués par le filtre.`,
  hidden: (names) =>
    names.length === 1
      ? `Le filtre masque ${names[0]}.`
      : `Le filtre masque ${number(names.length)} éléments sélectionnés ou mis en évidence.`,
  reveal: 'L’afficher',
  revealAll: 'Les afficher',
}
