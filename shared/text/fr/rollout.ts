import type { Text } from '../text.ts'
import { bandwidth, list, plural } from './words.ts'

const steps: Text['rollout']['steps'] = {
  'site.create': (a) => `Préparer l’infrastructure externe ${a.site}`,
  'site.update': (a) => `Modifier les annonces de l’infrastructure externe ${a.site}`,
  'site.delete': (a) => `Retirer l’infrastructure externe ${a.site}`,
  'connection.create': (a) => `Commander la connexion dédiée ${a.connection}`,
  'connection.update': (a) => `Modifier la connexion dédiée ${a.connection}`,
  'connection.delete': (a) => `Résilier la connexion dédiée ${a.connection}`,
  'vpc.create': (a) => `Créer le VPC ${a.vpc}`,
  'vpc.update': (a) => `Modifier le VPC ${a.vpc}`,
  'vpc.delete': (a) => `Supprimer le VPC ${a.vpc}`,
  'network.create': (a) => `Créer le réseau privé ${a.network}`,
  'network.update': (a) => `Modifier le réseau privé ${a.network}`,
  'network.delete': (a) => `Supprimer le réseau privé ${a.network}`,
  'route.create': (a) => `Créer la route personnalisée ${a.route}`,
  'route.update': (a) => `Modifier la route personnalisée ${a.route}`,
  'route.delete': (a) => `Supprimer la route personnalisée ${a.route}`,
  'policy.create': (a) => `Créer la politique de routage ${a.policy}`,
  'policy.update': (a) => `Modifier la politique de routage ${a.policy}`,
  'policy.delete': (a) => `Supprimer la politique de routage ${a.policy}`,
  'link.create': (a) => `Commander l’InterLink ${a.link}`,
  'link.update': (a) => `Modifier l’InterLink ${a.link}`,
  'link.connectSite': (a) => `Relier l’InterLink ${a.link} à ${a.site}`,
  'link.disconnectSite': (a) => `Séparer l’InterLink ${a.link} de ${a.site}`,
  'link.attachVpc': (a) => `Attacher le VPC ${a.vpc} à l’InterLink ${a.link}`,
  'link.detachVpc': (a) => `Détacher le VPC ${a.vpc} de l’InterLink ${a.link}`,
  'link.attachPolicy': (a) => `Attacher la politique de routage ${a.policy} à l’InterLink ${a.link}`,
  'link.detachPolicy': (a) => `Détacher la politique de routage ${a.policy} de l’InterLink ${a.link}`,
  'link.activatePropagation': (a) => `Activer la propagation des routes sur l’InterLink ${a.link}`,
  'link.deactivatePropagation': (a) => `Désactiver la propagation des routes sur l’InterLink ${a.link}`,
  'link.delete': (a) => `Supprimer l’InterLink ${a.link}`,
  'link.setStatus': (a) => `Attendre que l’InterLink ${a.link} soit actif`,
  gone: (a) => `Attendre que l’InterLink ${a.link} ait disparu`,
}

const people: Text['rollout']['people'] = {
  announce: (a) =>
    a.prefixes.length === 0
      ? `Rien n’est encore à annoncer depuis ${a.site}.`
      : `Sur le routeur de ${a.site}, annoncer en BGP : ${list(a.prefixes, 40)}.`,
  reannounce: (a) =>
    [
      a.added.length > 0 ? `Sur le routeur de ${a.site}, annoncer en BGP : ${list(a.added, 40)}.` : '',
      a.removed.length > 0 ? `Sur le routeur de ${a.site}, ne plus annoncer : ${list(a.removed, 40)}.` : '',
      a.added.length + a.removed.length === 0 ? `Rien ne change sur le routeur de ${a.site}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  retire: (a) => `Plus aucun InterLink n’aboutit à ${a.site} : sa configuration BGP peut être retirée.`,
  connect: (a) => `Configurer l’extrémité distante de l’InterLink ${a.link} sur le routeur de ${a.site}.`,
  disconnect: (a) => `Retirer l’InterLink ${a.link} du routeur de ${a.site}.`,
  orderConnection: (a) =>
    `Commander la connexion dédiée ${a.connection} (${bandwidth(a.mbps)}, ${a.pop}) auprès du service commercial de Scaleway.`,
  changeConnection: (a) => `Faire modifier la connexion dédiée ${a.connection} par l’assistance de Scaleway.`,
  cancelConnection: (a) => `Faire résilier la connexion dédiée ${a.connection} par l’assistance de Scaleway.`,
  partner: (a) =>
    `Contacter ${a.partner}${a.contacts.length === 0 ? '' : ` (${a.contacts.join(', ')})`} avec la clé d’appairage de l’InterLink ${a.link}${a.pairingKey === null ? ', que la commande a renvoyée' : ` : ${a.pairingKey}`}. Sans réponse, la demande expire au bout de 10 jours.`,
  port: (a) => `Configurer le VLAN et la session BGP de l’InterLink ${a.link} de votre côté de ${a.connection}.`,
  confirmDeletion: (a) =>
    a.partner === null
      ? `Attendre que Scaleway ait retiré l’InterLink ${a.link}.`
      : `Demander à ${a.partner} de supprimer aussi l’InterLink ${a.link} de son côté : il disparaît quand les deux l’ont fait.`,
  subnets: (a) =>
    `La commande scw ne peut pas modifier les sous-réseaux : dans la console ou par l’API, ${[
      a.added.length > 0 ? `ajouter ${list(a.added, 40)}` : '',
      a.removed.length > 0 ? `retirer ${list(a.removed, 40)}` : '',
    ]
      .filter((part) => part !== '')
      .join(' et ')} (réseau privé ${a.network}).`,
  customRoutesOn: (a) =>
    `Dans la console ou par l’API, activer la propagation des routes personnalisées du VPC ${a.vpc}. Elle ne peut plus être désactivée ensuite.`,
  customRoutesOff: (a) =>
    `Scaleway ne peut pas désactiver la propagation des routes personnalisées une fois activée : il faudrait recréer le VPC ${a.vpc}.`,
}

export const rollout: Text['rollout'] = {
  steps,
  people,
  phases: {
    prepare: 'Préparer',
    order: 'Commander les InterLinks',
    connect: 'Mettre en service les nouveaux InterLinks',
    switch: 'Modifier les InterLinks en service',
    narrow: 'Retirer ce qui n’est plus autorisé',
    remove: 'Supprimer',
  },
  phaseNotes: {
    prepare: 'Rien de ce qui est en service n’est retiré.',
    order: 'Les coûts commencent ici ; aucun trafic n’est touché.',
    connect: 'De nouveaux chemins s’ouvrent à côté des anciens.',
    switch: 'Le trafic de l’InterLink concerné est interrompu, le plus brièvement possible.',
    narrow: 'Les routes dont plus rien n’a besoin sont retirées.',
    remove: 'Ce qui est supprimé ici n’achemine plus de trafic.',
  },
  stepCount: (count) => plural(count, 'étape', 'étapes'),
  panel: {
    label: 'Étapes',
    save: 'Enregistrer…',
    script: 'Script d’appels scw (bash)',
    terraform: 'Terraform',
    runbook: 'Procédure (Markdown)',
    more: (count) =>
      `et ${plural(count, 'étape de plus', 'étapes de plus')} : enregistrez-les dans un fichier pour les lire toutes`,
  },
  asked: {
    nextHop: (destination) => `l’identifiant de la ressource à laquelle mène la route personnalisée ${destination}`,
    connection: (connection) => `l’identifiant reçu par la connexion dédiée ${connection}`,
    pop: (pop) => `l’identifiant du PoP que représente ${pop}`,
  },
  terraform: {
    order:
      'Terraform choisit lui-même l’ordre de ses appels. Là où le trafic ne doit guère être interrompu, utilisez le script ou la procédure, puis ce fichier pour conserver ce qu’ils ont mis en place.',
    vpc: (name) => `VPC ${name}`,
    network: (name) => `Réseau privé ${name}`,
    route: (destination) => `Route personnalisée ${destination}`,
    policy: (name) => `Politique de routage ${name}`,
    link: (name) => `InterLink ${name}`,
    withRegion: (what) => `${what}, précédé de sa région (fr-par/…)`,
    oneSubnet: (subnets) =>
      `Le fournisseur n’accepte qu’un sous-réseau IPv4 par réseau privé : ajoutez ${list(subnets, 40)} à la main.`,
    policiesAtCreation:
      'Le fournisseur attache les politiques de routage à la création d’un InterLink, pas ensuite : remplacez-les avec le script.',
    unwanted:
      'Le plan ne contient plus ces éléments. Terraform supprime ceux que son état connaît ; supprimez les autres avec le script :',
  },
  script: { asPlanned: 'déjà conforme au plan', done: 'Terminé.' },
  runbook: {
    title: (plan) => `Procédure : ${plan}`,
    from: (baseline) => `De ${baseline} au plan`,
    lastImport: 'le dernier import',
    emptyAccount: 'un compte vide',
    nothing: 'Le compte est conforme au plan : il n’y a rien à faire.',
    date: 'Date',
    permissionSets: 'Ensembles de permissions nécessaires',
    noPermissionSets: 'aucun : chaque étape est faite par des personnes hors du compte',
    who: { you: 'Vous', people: 'À la main' },
    command: 'Commande',
    routesAfter: 'Routes attendues après cette étape',
    noRouteChange: 'Aucune route ne change.',
    added: (count) => `${plural(count, 'route ajoutée', 'routes ajoutées')}`,
    removed: (count) => `${plural(count, 'route retirée', 'routes retirées')}`,
    more: (count) => `… et ${count} de plus`,
    route: (a) => `${a.table} : ${a.destination} via ${a.nextHop}`,
    wayBack: 'Retour en arrière',
    noWayBack: 'Aucun : ce qui est arrivé ne se défait pas ; prévoir une nouvelle modification à partir d’ici.',
    wayBackByHand: 'À la main, dans l’autre sens.',
    leftovers: 'Hors des étapes',
    leftoversNote: 'Les règles les refusent ; les résoudre à la main, puis refaire la procédure.',
  },
}
