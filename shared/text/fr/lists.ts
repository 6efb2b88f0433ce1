import type { Text } from '../text.ts'
import { number, plural } from './words.ts'

export const lists: Pick<Text, 'lists' | 'routes' | 'history'> = {
  lists: {
    filter: (what) => `Filtrer : ${what}`,
    noMatch: 'Rien ne correspond au filtre.',
    clear: 'Effacer le filtre',
    shown: (shown, all) => (shown === all ? number(all) : `${number(shown)} sur ${number(all)}`),
    filterIn: 'Entrant : site → VPC',
    filterOut: 'Sortant : VPC → site',
    used: 'Utilisé',
    empty: {
      links: {
        title: 'Encore aucun InterLink',
        hint: 'Un InterLink relie une infrastructure externe à un VPC, en passant par un PoP.',
      },
      policies: {
        title: 'Encore aucune politique de routage',
        hint: 'Par défaut, toutes les annonces sont bloquées : une politique laisse passer les plages que vous listez.',
      },
      vpcs: {
        title: 'Encore aucun VPC',
        hint: 'Un VPC est le côté Scaleway : il annonce ses réseaux privés.',
      },
      sites: {
        title: 'Encore aucune infrastructure externe',
        hint: 'Votre centre de données, bureau ou autre cloud, avec les préfixes qu’il annonce.',
      },
      connections: {
        title: 'Encore aucune connexion dédiée',
        hint: 'Votre propre port dans un PoP, sur lequel les InterLinks auto-hébergés passent en VLAN. Les InterLinks hébergés n’en ont pas besoin.',
      },
    },
  },

  routes: {
    choose: 'Table de routage de',
    vpcs: 'VPC',
    sites: 'Infrastructure externe',
    none: 'Encore ni VPC ni infrastructure externe : les tables de routage apparaissent dès qu’il y en a.',
    emptyTable: 'Cette table de routage est vide.',
    lookup: (address) => `Préfixe le plus long d’abord : ce que suit ${address}`,
    noRoute: (address) => `Aucune route ne contient ${address}.`,
    lostTo: {
      local: 'devancée par une route locale',
      custom: 'devancée par une route personnalisée',
      'higher-local-preference': 'devancée par une préférence locale plus haute',
    },
    label: 'Table de routage',
    filter: 'Filtrer, ou chercher une adresse',
    columns: {
      destination: 'Destination',
      origin: 'Origine',
      nextHop: 'Prochain saut',
      localPreference: 'Préférence locale',
      community: 'Communauté',
      losers: 'Non utilisées',
    },
    origin: { local: 'Locale', custom: 'Personnalisée', propagated: 'InterLink' },
    ecmp: (count) => `ECMP ${count}`,
    shown: (shown, all, view) =>
      `${shown === all ? '' : `${number(shown)} sur `}${plural(all, 'route', 'routes')} · ${view === 'today' ? 'aujourd’hui' : 'prévu'}`,
  },

  history: {
    title: 'Historique',
    empty: 'Encore aucune modification.',
    emptyHint: 'Chaque modification est listée ici, la plus récente d’abord, et peut être annulée.',
    undone: 'annulée',
    discarded: 'remplacée',
    columns: { step: 'N°', what: 'Modification', when: 'Quand', state: 'État' },
  },
}
