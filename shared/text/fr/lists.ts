import type { Text } from '../text.ts'
import { number } from './words.ts'

export const lists: Pick<Text, 'lists' | 'history'> = {
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

  history: {
    title: 'Historique',
    empty: 'Encore aucune modification.',
    emptyHint: 'Chaque modification est listée ici, la plus récente d’abord, et peut être annulée.',
    undone: 'annulée',
    discarded: 'remplacée',
    columns: { step: 'N°', what: 'Modification', when: 'Quand', state: 'État' },
  },
}
