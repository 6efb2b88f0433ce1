import type { Text } from '../text.ts'
import { number, plural } from './words.ts'

export const canvas: Text['canvas'] = {
  label: 'Topologie',
  instructions:
    'Les flèches passent d’un nœud à l’autre, Entrée ouvre l’inspecteur, Maj+F10 ouvre le menu, Alt et les flèches déplacent le nœud, Suppr détache ou supprime.',
  selectedMany: (count) => plural(count, 'sélectionné', 'sélectionnés'),

  attach: {
    title: (name) => `Attacher ${name} à…`,
    filter: 'Filtrer par nom',
    none: 'Encore rien à quoi attacher.',
    noMatch: 'Rien ne correspond au filtre.',
    more: (count) => `${plural(count, 'autre', 'autres')} : tapez pour préciser.`,
    how: 'Tout se relie par un InterLink : glissez-y une infrastructure externe, un VPC ou une politique de routage.',
    itself: 'C’est le nœud d’où part la liaison.',
    gone: 'Ceci n’est plus dans le plan.',
    needsLink: 'Ceux-ci ne se relient que par un InterLink.',
    sameKind: {
      site: 'Une infrastructure externe se relie à des InterLinks, pas à une autre infrastructure externe.',
      link: 'Les InterLinks se relient aux infrastructures externes, aux VPC et aux politiques de routage, pas entre eux.',
      vpc: 'Les VPC se relient à des InterLinks, pas entre eux.',
      policy: 'Les politiques de routage s’attachent à des InterLinks, pas entre elles.',
    },
    allowed: {
      'link.connectSite': 'Relier',
      'link.attachVpc': 'Attacher le VPC',
      'link.attachPolicy': 'Attacher la politique de routage',
    },
    replaces: (why) => `Remplacer : ${why}`,
    replace: 'Remplacer',
    replaceTitle: 'Remplacer ce qui est attaché',
    replaceMessage: (why) => `${why} L’ancien est détaché et le nouveau attaché à sa place, en une seule étape.`,
  },

  menu: {
    node: (name) => `Actions pour ${name}`,
    edge: 'Actions pour cette liaison',
    empty: 'Actions pour la topologie',
    inspect: 'Ouvrir dans l’inspecteur',
    attach: 'Attacher à…',
    detach: (name) => `Détacher ${name}…`,
    detachEdge: 'Détacher…',
    activate: 'Activer la propagation des routes',
    deactivate: 'Désactiver la propagation des routes…',
    delete: 'Supprimer…',
    deleteMany: (count) => `En supprimer ${number(count)}…`,
    selectNeighbours: 'Sélectionner ce qui y est relié',
    fitSelection: 'Zoomer sur la sélection',
    fit: 'Tout voir',
    arrange: 'Tout disposer',
    selectAll: 'Tout sélectionner',
  },

  create: {
    title: 'Créer ici',
    attached: (name) => `Créer, attaché à ${name}`,
    site: 'Infrastructure externe…',
    link: 'InterLink…',
    vpc: 'VPC…',
    policy: 'Politique de routage…',
    policy4: 'Politique de routage IPv4…',
    policy6: 'Politique de routage IPv6…',
    taken: 'Il y en a déjà un.',
  },

  tools: {
    label: 'Affichage',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    zoomReset: (percent) => `Zoom ${percent} % : revenir à 100 %`,
    fit: 'Tout voir',
    arrange: 'Tout disposer',
    minimap: 'Carte d’ensemble',
    minimapDrag: 'Carte d’ensemble : faites glisser pour déplacer la vue',
    create: 'Créer',
  },

  edge: {
    ends: (from, to) => `${from} → ${to}`,
  },

  empty: {
    title: 'Rien n’est encore dessiné',
    hint: 'Une topologie se lit de gauche à droite : infrastructure externe, InterLinks, VPC. Commencez par n’importe lequel, ou reprenez ce que vous avez.',
    steps: {
      site: ['Infrastructure externe', 'Votre centre de données, bureau ou autre cloud, et les préfixes qu’il annonce'],
      link: ['InterLink', 'La connexion privée, hébergée par un partenaire ou sur votre propre port'],
      vpc: ['VPC', 'Le côté Scaleway : il annonce ses réseaux privés'],
    },
    sample: 'Ouvrir l’exemple',
    import: 'Importer d’un compte…',
    hold: 'Vous pouvez aussi double-cliquer n’importe où ici.',
  },
}
