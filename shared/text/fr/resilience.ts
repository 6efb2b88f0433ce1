import type { Text } from '../text.ts'
import { bandwidth, list, number, plural } from './words.ts'

const percent = (share: number): string => `${number(Math.round(share * 100))} %`

/** Ce que disent les pannes. */
export const resilience: Text['resilience'] = {
  percent,
  failures: {
    link: (name) => `InterLink ${name}`,
    session: (name, version) => `Session IPv${version} de ${name}`,
    pop: (name) => `PoP ${name}`,
    partner: (name) => `Partenaire ${name}`,
    connection: (name) => `Connexion dédiée ${name}`,
    site: (name) => `Routeur de ${name}`,
  },
  severities: {
    loses: 'Du trafic est perdu',
    overloads: 'Bande passante insuffisante',
    moves: 'Le trafic se déplace',
    harmless: 'Sans effet',
  },
  pair: (site, vpc) => `${site} – ${vpc}`,
  way: (from, to) => `${from} → ${to}`,
  lost: 'Perdu',
  shifted: 'Repris',
  diverted: 'Dévié vers un autre réseau',
  over: (links) => `par ${list(links, 4)}`,
  usage: (link, share, mbps) => `${link} : ${percent(share)} (${bandwidth(Math.round(mbps))})`,
  bandwidth: 'Bande passante',
  bandwidthLeft: (left, all) => `il reste ${bandwidth(left)} sur ${bandwidth(all)}`,
  demanded: (mbps) => `${bandwidth(mbps)} attendus`,
  unmet: (mbps) => `${bandwidth(Math.round(mbps))} du trafic attendu ne passent plus nulle part.`,
  overloadedNow: (usages) =>
    `Même quand tout fonctionne, le trafic attendu dépasse ce que ces InterLinks peuvent prendre : ${list(usages, 4)}`,
  noDemand: 'Aucun trafic attendu n’est indiqué : seule la bande passante restante peut être donnée.',

  fix: 'Correction la moins coûteuse',
  noFix: {
    site: 'Un second routeur avec ses propres InterLinks, ou un autre site qui annonce les mêmes préfixes, prendrait le relais.',
    other: 'Aucune correction permise par ce plan et son catalogue n’a été trouvée.',
  },
  fixKinds: {
    configure: 'Rien à commander',
    attach: 'Attache un InterLink existant',
    order: 'Commande un InterLink',
  },
  fixOverloads: 'La bande passante restante est tout de même insuffisante.',
  steps: {
    'link.connectSite': (a) => `relier ${a.link} à ${a.site}`,
    'link.attachVpc': (a) => `attacher ${a.vpc} à ${a.link}`,
    'link.attachPolicy': (a) => `attacher la politique de routage ${a.policy} à ${a.link}`,
    'link.activatePropagation': (a) => `activer la propagation des routes sur ${a.link}`,
    'policy.update': (a) => `laisser passer ${list(a.prefixes, 3)} par la politique de routage ${a.policy}`,
    'policy.create': (a) => `créer la politique de routage ${a.policy} pour ${list(a.prefixes, 3)}`,
    'link.create': (a) => `commander l’InterLink ${a.link}, ${bandwidth(a.mbps)}, à ${a.pop} chez ${a.partner}`,
  },
  batchTitle: (failure) => `Résister à une panne : ${failure}`,
  review: 'Vérifier et appliquer…',
  findFix: 'Chercher la correction la moins coûteuse',

  emptyTitle: 'Rien ne peut encore tomber en panne',
  emptyHint:
    'Dès que des routes traversent un InterLink, tout ce dont elles dépendent apparaît ici, avec l’effet de chaque panne.',
  summary: (lost, overloads, all) =>
    `${plural(all, 'panne simple', 'pannes simples')} : ${number(lost)} avec perte de trafic, ${number(overloads)} avec bande passante insuffisante`,
  columns: { failure: 'En cas de panne de', severity: 'Alors', lost: 'Liaisons perdues', left: 'Pire goulot' },
  filter: 'Filtrer par nom',
  label: 'Pannes simples',
  details: 'Ce qui se passe',
  select: 'Choisissez une panne pour en voir les effets.',
  whatIf: 'Et en cas de panne ?',
  backToReport: 'Ouvrir le rapport',
  showOnTopology: 'Montrer sur la topologie',
  tabs: { report: 'Pannes', demands: 'Trafic attendu' },
  legend: {
    title: (failure) => `Panne : ${failure}`,
    failed: 'en panne',
    lost: 'perdu',
    shifted: 'prend le relais',
  },

  demands: {
    hint: 'Le trafic maximal échangé entre chaque infrastructure externe et chaque VPC, dans chaque sens, en Mbit/s. Le rapport dit alors si la bande passante restante suffit.',
    site: 'Infrastructure externe',
    cell: (site, vpc) => `Trafic attendu entre ${site} et ${vpc}, en Mbit/s`,
    invalid: 'Un nombre supérieur à 0, en Mbit/s',
    none: 'Créez d’abord un VPC et une infrastructure externe.',
    label: 'Trafic attendu par infrastructure externe et VPC, en Mbit/s',
    onlyConnected: 'Liaisons existantes seulement',
    filter: 'Filtrer par nom',
  },
}
