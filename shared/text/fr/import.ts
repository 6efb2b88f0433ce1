import type { Text } from '../text.ts'
import { number, plural } from './words.ts'

type Notes = Text['reading']['notes']
type Note = Parameters<Notes[keyof Notes]>[0]

const NOUNS: Record<Note['kind'], [one: string, many: string]> = {
  pops: ['PoP', 'PoP'],
  partners: ['partenaire', 'partenaires'],
  connections: ['connexion dédiée', 'connexions dédiées'],
  vpcs: ['VPC', 'VPC'],
  networks: ['réseau privé', 'réseaux privés'],
  routes: ['route', 'routes'],
  policies: ['politique de routage', 'politiques de routage'],
  links: ['InterLink', 'InterLinks'],
  sites: ['préfixe annoncé', 'préfixes annoncés'],
  resources: ['ressource', 'ressources'],
}

const counted = (note: Note): string => plural(note.count, ...NOUNS[note.kind])
const examples = (note: Note): string =>
  note.examples.length === 0 ? '' : ` (${note.examples.join(', ')}${note.moreExamples ? ', …' : ''})`

const NOTES: Notes = {
  'import/dangling-reference': (n) =>
    `${counted(n)}, champ ${n.field} : ce qui est nommé n’est ni dans le plan ni dans l’import${examples(n)} ; laissé vide et retenu : importer plus tard ce qui manque fera le lien.`,
  'import/placeholder': (n) =>
    `${counted(n)}, champ ${n.field} : le VPC nommé n’est ni dans le plan ni dans l’import${examples(n)} ; un VPC provisoire en tient lieu, qu’un import de ce VPC complétera.`,
  'import/unknown-value': (n) =>
    `${counted(n)}, champ ${n.field} : valeur inconnue de cette version${examples(n)} ; gardée telle quelle.`,
  'import/unknown-field': (n) => `${counted(n)} avec un champ « ${n.field} » inconnu de cette version : gardé.`,
  'import/unknown-resource': (n) => `${counted(n)} de type ${n.field} : un plan n’a rien de ce genre, pas d’import.`,
  'import/unnamed': (n) => `${counted(n)} sans nom : l’identifiant en tient lieu${examples(n)}.`,
  'import/prefix-corrected': (n) =>
    `${counted(n)}, champ ${n.field} : forme non canonique${examples(n)} ; écrit sous forme canonique.`,
  'import/skipped': (n) =>
    n.why === 'deleted'
      ? `${counted(n)} avec suppression faite dans le compte${examples(n)} : pas d’import.`
      : `${counted(n)} que gère la plateforme, sans personnalisation${examples(n)} : pas d’import, cela découle des réseaux privés et des InterLinks.`,
  'import/duplicate-id': (n) => `${counted(n)} à plusieurs exemplaires identiques${examples(n)} : un seul est pris.`,
  'import/incomplete': (n) =>
    `la liste ne contient que ${n.why} des ${NOUNS[n.kind][1]} du compte : c’est une page parmi plusieurs.`,
}

const jsonExpected: Record<Parameters<Text['reading']['json']['unexpected']>[0], string> = {
  value: 'une valeur',
  'value-or-]': 'une valeur ou "]"',
  key: 'un nom de champ entre guillemets doubles',
  'key-or-}': 'un nom de champ entre guillemets doubles ou "}"',
  colon: '":"',
  'after-value': '"," ou la fin du tableau ou de l’objet',
  nothing: 'rien de plus',
}

export const importing: Pick<Text, 'import' | 'reading'> = {
  import: {
    title: 'Importer',
    choose: 'Choisir des fichiers…',
    drop: 'Ou déposez des fichiers ou un dossier n’importe où dans la fenêtre',
    hint: 'Ce qu’affiche scw … -o json ou l’API, un état Terraform ou terraform show -json, des listes de préfixes en texte ou en CSV. Dans n’importe quel ordre, plusieurs fichiers à la fois.',
    reading: 'Lecture…',
    readingFiles: (names) => `Lecture de ${names}…`,
    groups: 'Ce qui est pris',
    groupActions: {
      new: 'Ajouter les nouveaux',
      adopted: 'Réunir avec les prévus',
      changed: 'Mettre à jour les modifiés',
      kept: 'Reprendre ceux du compte',
      gone: 'Retirer les disparus',
    },
    adoptedHint:
      'Était prévu : dessiné dans le plan, et présent maintenant dans le compte sous le même nom, au même endroit. Désormais, c’est un seul élément.',
    keptHint:
      'Comme prévu : décidé dans le plan depuis le dernier import, et resté tel quel dans le compte. La version du plan est gardée, sauf si vous cochez la case.',
    deletedInPlan: 'supprimé du plan',
    goneHint:
      'Disparus : venus du compte, et absents d’une liste complète de celui-ci. Retirés seulement si vous cochez la case ; les InterLinks se détachent de ce qui est retiré.',
    changes: (count) => plural(count, 'changement', 'changements'),
    changesOf: (name) => `Ce qui change dans ${name}`,
    fieldChange: (field, before, after) => (before === '' ? `${field} : ${after}` : `${field} : ${before} → ${after}`),
    whose: (files, count) => `Qui annonce ${plural(count, 'préfixe', 'préfixes')} de ${files} ?`,
    newSite: 'Une nouvelle infrastructure externe…',
    take: (count) => (count === 0 ? 'Rien à importer' : `Importer ${plural(count, 'objet', 'objets')}`),
    entries: (come, go) => `+${number(come)} −${number(go)} :`,
    takeAsBaseline: 'Prendre comme référence',
    asPlanned:
      'Tout ce que contiennent ces fichiers est dans le plan tel que le compte l’a maintenant : une fois pris, il devient la référence.',
    nothingNew: 'Tout ce que contiennent ces fichiers est déjà dans le plan.',
    change: {
      new: 'Nouveau',
      adopted: 'Était prévu',
      changed: 'Modifié',
      kept: 'Comme prévu',
      gone: 'Disparu',
      same: 'Inchangé',
    },
    kinds: {
      pops: 'PoP',
      partners: 'Partenaires',
      connections: 'Connexions dédiées',
      sites: 'Infrastructure externe',
      vpcs: 'VPC',
      networks: 'Réseaux privés',
      routes: 'Routes personnalisées',
      policies: 'Politiques de routage',
      links: 'InterLinks',
    },
    notes: (count) => plural(count, 'remarque', 'remarques'),
    notesHint: 'Aucune n’empêche l’import, et rien n’est perdu.',
    things: 'Objets',
    refusedTitle: 'Ces fichiers ne peuvent pas être importés',
    columns: { change: 'Changement', kind: 'Type', name: 'Nom', fields: 'Ce qui change', file: 'Fichier' },
    another: 'Choisir d’autres fichiers…',
    note: 'Remarque',
    unreadable: (name) => `${name} ne peut pas être lu.`,
    unreadableHint: 'C’est peut-être un dossier vide, ou il a disparu depuis.',
    dropOnWindow: 'Déposez pour importer',
  },

  reading: {
    notes: NOTES,
    moreProblems: (count) => `${plural(count, 'autre problème', 'autres problèmes')} dans ce fichier`,
    mend: 'Rien n’a été importé. Corrigez ou écartez ce qui est nommé, puis importez à nouveau.',
    unrecognised:
      'rien de reconnaissable : attendus InterLinks, politiques de routage, VPC, réseaux privés, routes, PoP, partenaires ou connexions dédiées',
    place: (line, column) => `ligne ${line}, colonne ${column}`,
    notText: 'ni UTF-8 ni UTF-16 avec marque d’ordre des octets : enregistrez le fichier en UTF-8',
    empty: 'le fichier est vide',
    tooLarge: 'le fichier est trop grand pour être lu comme un seul texte JSON',
    notJson: (fault) => `ce n’est pas du JSON : ${fault}`,
    json: {
      unexpected: (wanted, found) => `${jsonExpected[wanted]} attendu, ${found} trouvé`,
      openString: 'une chaîne n’est pas fermée sur sa ligne',
      escape: (found) => `${found} n’est pas un échappement que JSON connaît`,
      cutInString: 'le texte s’arrête dans une chaîne : le fichier est tronqué',
      cutIn: (isObject) => `le texte s’arrête dans un ${isObject ? 'objet' : 'tableau'} : le fichier est tronqué`,
    },
    expected: (what, got) => `attendu : ${what} ; reçu : ${got}`,
    what: {
      text: 'du texte',
      uuid: 'un UUID',
      flag: 'true ou false',
      number: 'un nombre',
      wholeNumber: 'un nombre entier',
      positive: 'un nombre supérieur à 0',
      array: 'un tableau',
      object: 'un objet',
      prefix: 'un préfixe',
      prefixLike: 'un préfixe tel que 10.0.0.0/8',
      nothing: 'rien',
    },
    tooDeep: (levels) => `imbriqué sur plus de ${levels} niveaux`,
    part: (listed, all) => `${number(listed)} sur ${number(all)}`,
    unnamed: (id) => `sans nom ${id}`,
    correctedTo: (given, canonical) => `${given} est ${canonical}`,
    otherKind: (id, kind, there) => `${id} n’est pas de type « ${NOUNS[kind][0]} » dans le plan : il est dans ${there}`,
    givenTwice: (id, where) => `${id} est donné deux fois avec un contenu différent, la première en ${where}`,
    terraform: {
      encrypted: 'l’état est chiffré : importez plutôt ce qu’affiche "show -json"',
      version: (version) =>
        `la version d’état ${version} n’est pas lue : faites-le réécrire par Terraform 0.12 ou plus récent`,
      nothingExists: 'un plan dont rien n’existe encore : rien n’a d’identifiant auquel se fier',
    },
    prefixList: {
      whose: (count) =>
        `${plural(count, 'préfixe', 'préfixes')} : qui les annonce ? Nommez l’infrastructure externe (--site NOM)`,
      suggestion: (prefix) => `Est-ce ${prefix} ?`,
      community: (given) => `${given} n’est pas une communauté : low, medium, high ou le numéro de l’une d’elles`,
      twice: (prefix) => `${prefix} est annoncé deux fois avec des communautés différentes`,
    },
    notAVpc: (id, there) => `${id} n’est pas un VPC : il est dans ${there}`,
  },
}
