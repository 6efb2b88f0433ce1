import type { Text } from '../text.ts'
import { isOne, number } from './words.ts'

/** Ce qui est dit quand une action porte sur plusieurs éléments. */
export const bulk: Text['bulk'] = {
  label: 'Sélection',
  heading: 'Actions',
  selected: (count) => `${number(count)} ${isOne(count) ? 'sélectionné' : 'sélectionnés'}`,
  notShown: (count) => `${number(count)} ${isOne(count) ? 'masqué' : 'masqués'} par le filtre`,
  clear: 'Tout désélectionner',
  more: 'Autres actions',
  actions: {
    attachVpc: 'Attacher un VPC',
    detachVpc: 'Détacher le VPC',
    attachPolicy: 'Attacher une politique',
    detachPolicies: 'Détacher les politiques de routage',
    activate: 'Activer la propagation des routes',
    deactivate: 'Désactiver la propagation des routes',
    addTags: 'Ajouter des étiquettes',
    removeTags: 'Retirer des étiquettes',
    delete: 'Supprimer',
    detachAndDelete: 'Tout détacher et supprimer',
  },
  of: (what, count) => `${what} : ${number(count)}`,
  choose: {
    vpc: 'VPC à attacher',
    policy: 'Politique de routage à attacher',
    addTags: 'Étiquettes à ajouter',
    removeTags: 'Étiquettes à retirer',
    first: 'Choisissez d’abord.',
    tagsFirst: 'Indiquez d’abord une étiquette.',
    fits: (possible, all) =>
      possible === all ? 'possible pour tous' : `possible pour ${number(possible)} sur ${number(all)}`,
  },
  possible: (possible, all) =>
    possible === all ? `S’applique aux ${number(all)}` : `S’applique à ${number(possible)} sur ${number(all)}`,
  looking: (done, all) => `Recherche de ce qui est possible : ${number(done)} sur ${number(all)}`,
  none: 'À aucun : rien n’est possible.',
  refused: (count) => `Laissés de côté : ${number(count)}`,
  unaffected: (count) => `${number(count)} ${isOne(count) ? 'reste tel quel' : 'restent tels quels'}.`,
  oneStep: 'Le tout forme une seule étape, que vous pouvez annuler.',
  propagationFirst: (count) =>
    `La propagation des routes est active pour ${number(count)} d’entre eux. Elle doit être désactivée avant toute suppression.`,
  deactivateFirst: (count) => `Désactiver la propagation des routes (${number(count)})`,
  attachment: (link, target) => `${link} — ${target}`,
}
