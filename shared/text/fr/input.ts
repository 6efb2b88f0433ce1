import type { Text } from '../text.ts'
import { number } from './words.ts'

export const input: Text['input'] = {
  missing: 'manque',
  expected: {
    string: 'doit être du texte',
    number: 'doit être un nombre',
    int: 'doit être un nombre entier',
    boolean: 'doit être true ou false',
    array: 'doit être une liste',
    object: 'doit être un objet',
  },
  tooShort: (least) => `doit avoir au moins ${number(least)} caractères`,
  atLeast: (least) => `doit être au moins ${least}`,
  atMost: (most) => `doit être au plus ${most}`,
  oneOf: (values) => `doit être ${values.length === 1 ? '' : 'parmi '}${values.join(', ')}`,
  notAnId: 'doit être un identifiant (un UUID)',
  empty: 'ne doit pas être vide',
  tooLong: (most) => `doit avoir au plus ${number(most)} caractères`,
  notCanonical: 'doit être un préfixe sous forme canonique',
  givenAndCleared: 'nomme un champ qui est aussi donné',
  oneHost: 'donnez soit partnerId (hébergé), soit connectionId (auto-hébergé)',
  oneRole: 'donnez soit le rôle « owner », soit permissionSets',
  oneSessionUp: 'limited_connectivity exige bgpV4Status et bgpV6Status, dont un seul à up',
  vlanRange: 'ne doit pas être inférieur à vlanStart',
  notOfKind: (isHosted) => `un InterLink ${isHosted ? 'hébergé' : 'auto-hébergé'} ne peut pas l’avoir`,
  unknownField: 'n’est pas un champ de cette commande',
  notACommand: 'une commande est un objet avec un champ « command »',
  noName: 'manque ou n’est pas du texte',
  noCommand: (name) => `il n’y a pas de commande « ${name} »`,
  notInBatch: (name) => `${name} ne peut pas faire partie d’un lot`,
  notInSequence: (name) => `${name} ne peut pas faire partie d’une séquence atomique`,
}
