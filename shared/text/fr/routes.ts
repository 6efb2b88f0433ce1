import type { Text } from '../text.ts'
import { list, number, plural } from './words.ts'

const views = { today: 'aujourd’hui', planned: 'prévu' }

/** Les tables de routage et ce qui traverse les InterLinks, dans la section Routes. */
export const routes: Text['routes'] = {
  of: 'Routes de',
  open: 'Toutes ses annonces',
  label: 'Table de routage',
  announcements: 'Annonces',
  vpcs: 'VPC',
  sites: 'Infrastructures externes',
  links: 'InterLinks',
  nothing: 'Pas encore de table de routage',
  nothingHint:
    'Un VPC ou une infrastructure externe a sa table de routage dès qu’il fait partie du plan. Créez-en un d’abord.',
  noRoutes: 'Cette table de routage est vide',
  noRoutesVpc: (name) =>
    `Donnez à ${name} un réseau privé avec un sous-réseau, ou attachez-le à un InterLink dont la politique de routage laisse entrer des annonces.`,
  noRoutesSite: (name) =>
    `Saisissez les préfixes que ${name} annonce, ou reliez un InterLink dont la politique de routage laisse sortir les routes d’un VPC.`,
  noAnnouncements: 'Rien n’est annoncé sur cet InterLink',
  noAnnouncementsHint:
    'Reliez une infrastructure externe qui annonce des préfixes et attachez un VPC avec des sous-réseaux : ce qui traverse et ce qui ne traverse pas apparaît alors ici.',
  filter: 'Filtrer, ou chercher une adresse',
  shown: (shown, all) => `${shown === all ? '' : `${number(shown)} sur `}${plural(all, 'route', 'routes')}`,
  shownAnnouncements: (shown, all) =>
    `${shown === all ? '' : `${number(shown)} sur `}${plural(all, 'annonce', 'annonces')}`,
  follows: (address, destination, ways) =>
    `${address} suit ${destination}${ways.length === 0 ? '' : `, vers ${list(ways, 4)}`}. Le préfixe le plus long d’abord.`,
  noRoute: (address) => `Aucune route ne contient ${address} : d’ici, ce trafic ne va nulle part.`,
  notAnnounced: (address) => `Aucune annonce ne contient ${address}.`,
  holding: (address) => `Annonces qui contiennent ${address}, le préfixe le plus long d’abord.`,
  near: (prefix) => `Ce qui contient ${prefix} ou s’y trouve.`,
  columns: {
    destination: 'Destination',
    version: 'Version d’IP',
    origin: 'Origine',
    nextHop: 'Prochain saut',
    localPreference: 'Préférence locale',
    community: 'Communauté',
    decision: 'Décision',
    direction: 'Sens',
    prefix: 'Préfixe',
    crosses: 'Traverse',
    why: 'Pourquoi pas',
    atEnd: 'Dans la table de routage',
  },
  origin: { local: 'Locale', custom: 'Personnalisée', propagated: 'InterLink' },
  ipVersion: (version) => `IPv${version}`,
  direction: { in: 'Entrant', out: 'Sortant' },
  directionOf: {
    in: (site, vpc) => `Entrant — de ${site} vers ${vpc}`,
    out: (site, vpc) => `Sortant — de ${vpc} vers ${site}`,
  },
  noSite: 'aucune infrastructure externe',
  noVpc: 'aucun VPC',
  crosses: { yes: 'Oui', no: 'Non' },
  customRoute: 'Route personnalisée',
  hopKind: {
    network: 'Réseau privé',
    site: 'annoncé ici',
    custom: 'route personnalisée',
    link: 'InterLink',
  },
  ecmp: (count) => `ECMP ${number(count)}`,
  decision: {
    lost: (count) => plural(count, 'route inutilisée', 'routes inutilisées'),
    specific: (count) => plural(count, 'préfixe plus long à l’intérieur', 'préfixes plus longs à l’intérieur'),
    hidden: 'jamais suivie',
  },
  details: {
    title: (destination) => `Route ${destination}`,
    announcement: (prefix) => `Annonce ${prefix}`,
    close: 'Fermer',
    used: 'Meilleure',
    usedBy: (count) => `Meilleures, à parts égales (ECMP ${number(count)})`,
    lost: 'Inutilisées',
    noneLost: 'Il n’y a pas d’autre route vers ce préfixe.',
    specific: 'Les préfixes plus longs à l’intérieur l’emportent',
    noneSpecific: 'Aucune route vers une partie de ce préfixe.',
    hidden: 'Des préfixes plus longs prennent toute cette plage : aucune adresse ne suit cette route.',
    preference: (value) => `préférence locale ${number(value)}`,
    more: (count) => `et ${plural(count, 'autre', 'autres')}`,
    towards: (ways) => `vers ${list(ways, 3)}`,
    crosses: (receiver, fate) => `Elle traverse. Dans la table de routage de ${receiver} : ${fate}.`,
    openTable: (receiver) => `Table de routage de ${receiver}`,
    select: (destination) => `Afficher la route ${destination}`,
  },
  lostTo: {
    local: () => 'Une route locale vers le même préfixe l’emporte toujours.',
    custom: () => 'Une route personnalisée vers le même préfixe l’emporte sur les routes propagées.',
    'higher-local-preference': (a) => `La préférence locale ${number(a.own)} est inférieure à ${number(a.best)}.`,
  },
  atEnd: {
    used: 'utilisée',
    ecmp: (count) => `utilisée, 1 sur ${number(count)}`,
    lostTo: {
      local: 'perdue face à une route locale',
      custom: 'perdue face à une route personnalisée',
      'higher-local-preference': 'perdue face à une préférence locale supérieure',
    },
    hidden: 'jamais suivie',
  },
  copy: {
    button: 'Copier ou enregistrer',
    asText: (count) => `Copier ${plural(count, 'ligne', 'lignes')} comme texte`,
    asCsv: (count) => `Copier ${plural(count, 'ligne', 'lignes')} en CSV`,
    save: (count) => `Enregistrer ${plural(count, 'ligne', 'lignes')} en CSV…`,
    fileName: (owner, view) => `${owner} routes ${views[view]}.csv`,
    copied: (count) => plural(count, 'ligne copiée', 'lignes copiées'),
    failed: 'Impossible d’écrire dans le presse-papiers',
    failedHint: 'Cliquez dans la fenêtre et réessayez, ou enregistrez le CSV.',
  },
}
