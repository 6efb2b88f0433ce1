import type { Text } from '../text.ts'
import { list, number, plural } from './words.ts'

/** Ce que disent les tracés. */
export const trace: Text['trace'] = {
  highlight: { label: 'Ce qui est mis en évidence', close: 'Tout afficher de la même façon' },

  dispositions: {
    delivered: { title: 'Acheminé', said: 'Arrive par tous les chemins.' },
    'delivered-locally': {
      title: 'Acheminé localement',
      said: 'Reste dans le réseau : aucun InterLink n’est nécessaire.',
    },
    'custom-route': {
      title: 'Vers une route personnalisée',
      said: 'Arrive, puis une route personnalisée du VPC prend le relais ; la suite ne fait pas partie du plan.',
    },
    'partly-delivered': {
      title: 'Acheminé en partie',
      said: 'Réparti sur plusieurs chemins équivalents (ECMP), dont certains seulement arrivent.',
    },
    'delivered-elsewhere': {
      title: 'Acheminé ailleurs',
      said: 'Un autre réseau possède les mêmes adresses et reçoit le trafic.',
    },
    'no-transit': {
      title: 'Pas de transit',
      said: 'Seul un réseau intermédiaire relie les deux extrémités, et rien ne le traverse d’un InterLink à un autre.',
    },
    'no-route': {
      title: 'Aucune route',
      said: 'La destination est annoncée, mais ne passe par aucun des InterLinks qui relient les deux extrémités.',
    },
    'not-announced': {
      title: 'Non annoncé',
      said: 'Le VPC garde cette route pour lui : la propagation des routes personnalisées est désactivée.',
    },
    'not-connected': { title: 'Non relié', said: 'Aucun InterLink ne relie les deux extrémités.' },
    'destination-outside': {
      title: 'Hors de ce réseau',
      said: 'Le réseau demandé ne possède pas ces adresses.',
    },
    'destination-unknown': { title: 'Dans aucun réseau', said: 'Aucun réseau du plan ne possède ces adresses.' },
    'destination-empty': { title: 'Rien à atteindre', said: 'Le réseau demandé n’a aucun préfixe.' },
    'source-outside': {
      title: 'Source hors de son réseau',
      said: 'L’adresse source n’est pas dans le réseau de départ : aucune réponse ne la trouverait.',
    },
    'mixed-versions': {
      title: 'Deux versions d’IP',
      said: 'Une extrémité est une adresse IPv4, l’autre une adresse IPv6.',
    },
  },

  symmetries: {
    'same-links': { title: 'Symétrique', said: 'Le trafic et les réponses empruntent les mêmes InterLinks.' },
    'other-links': {
      title: 'Asymétrique : retour par d’autres InterLinks',
      said: 'Les réponses reviennent par d’autres InterLinks que ceux de l’aller : un pare-feu à états peut les rejeter.',
    },
    'partly-one-way': {
      title: 'En partie à sens unique',
      said: 'Certaines parties sont inaccessibles : ce qu’elles envoient arrive, mais les réponses ne leur reviennent pas.',
    },
    'forward-only': {
      title: 'Asymétrique : pas de retour',
      said: 'Le trafic arrive, mais les réponses ne reviennent pas.',
    },
    'back-only': {
      title: 'Asymétrique : retour seul',
      said: 'Le trafic n’arrive pas, alors que les réponses reviendraient.',
    },
    neither: { title: 'Dans aucun sens', said: 'Rien n’arrive, ni dans un sens ni dans l’autre.' },
  },

  arrivals: { all: 'Tout arrive', some: 'Une partie arrive', none: 'Rien n’arrive' },

  verdicts: {
    used: 'L’achemine',
    'not-announced': 'Rien de ce qui est annoncé ne la contient.',
    blocked: (reason, prefix) => (prefix === null ? reason : `${prefix} : ${reason}`),
  },
  unused: {
    'own-route': (prefix) => `${prefix} passe, mais la route propre du réseau l’emporte.`,
    'less-specific': (prefix) => `${prefix} passe, mais un préfixe plus long l’emporte.`,
    'lower-preference': (prefix) => `${prefix} passe, mais une autre route a une préférence locale plus élevée.`,
  },

  ends: {
    empty: {
      message: 'Il manque une extrémité.',
      hint: 'Nommez un VPC ou une infrastructure externe, ou donnez une adresse.',
    },
    unknown: (said) => ({
      message: `${said} n’est ni un VPC ni une infrastructure externe de ce plan, ni une adresse.`,
      hint: 'Écrivez un nom, une adresse, ou les deux : HQ:10.1.0.5.',
    }),
    ambiguous: (said) => ({
      message: `${said} désigne plusieurs réseaux.`,
      hint: `Écrivez vpc:${said} ou site:${said}, ou l’identifiant.`,
    }),
    needsNetwork: (said) => ({
      message: `${said} ne dit pas d’où part le trafic.`,
      hint: 'Nommez aussi le VPC ou l’infrastructure externe : HQ:10.1.0.5.',
    }),
    address: (said) => `${said} n’est pas une adresse IPv4 ou IPv6.`,
    correct: (suggestion) => `Vouliez-vous dire ${suggestion} ?`,
  },

  origins: { local: 'préfixe propre', custom: 'route personnalisée', propagated: 'propagée' },
  preference: (value) => `préférence locale ${value}`,
  equalPaths: (count) => `${number(count)} chemins équivalents (ECMP)`,
  noMatch: 'aucune route ne correspond',
  hopEnds: {
    local: 'arrive ici',
    'custom-route': 'une route personnalisée prend le relais',
    'no-transit': 'devrait traverser ce réseau : rejeté',
    'no-match': 'rejeté : aucune route',
  },
  but: (destination, parts) => `${destination} sauf ${list(parts, 3)}`,
  andMore: (count) => `et ${plural(count, 'autre', 'autres')}`,

  nav: 'Tracé',
  from: 'De',
  to: 'Vers',
  swap: 'Intervertir les extrémités',
  swapNeedsNetwork: 'Donnez d’abord un réseau à la cible : une réponse doit partir de quelque part.',
  fold: 'Replier',
  unfold: 'Déplier',
  fromPlaceholder: 'VPC ou site, ou NOM:ADRESSE',
  toPlaceholder: 'VPC, site ou adresse',
  clear: 'Effacer',
  forward: 'Aller',
  back: 'Retour',
  wayTitle: (from, to) => `${from} → ${to}`,
  candidates: 'InterLinks qui pourraient l’acheminer',
  noCandidates: 'Aucun InterLink ne relie ces deux réseaux.',
  whichDestination: 'Destination',
  fixes: {
    routes: 'Table de routage',
    attachVpc: 'Attacher un VPC…',
    attachPolicy: 'Attacher une politique de routage…',
    activate: 'Activer la propagation des routes…',
    whitelist: (prefix) => `Laisser passer ${prefix}…`,
    open: 'Ouvrir l’InterLink',
    announceCustom: (vpc) => `Propager les routes personnalisées de ${vpc}…`,
  },
  showMore: (count) => `En montrer ${number(count)} de plus`,
  showOnTopology: 'Montrer sur la topologie',
  backToTrace: 'Ouvrir le tracé',
  noBack: 'Rien ne sort du réseau : il n’y a pas de retour à tracer.',
  noAnswer: 'Aucun réseau ne possède la destination : personne ne répond.',
  emptyTitle: 'Voir où va le trafic, et pourquoi il n’arrive pas',
  emptyHint:
    'Choisissez d’où part le trafic et où il doit arriver : noms, adresses ou préfixes. Chaque saut montre la route retenue, dans les deux sens, ainsi que chaque InterLink qui pourrait l’acheminer.',
  emptyPlan: 'Créez d’abord un VPC et une infrastructure externe : les tracés vont de l’un à l’autre.',
  traceFrom: 'Tracer depuis ici',
  traceTo: 'Tracer jusqu’ici',
  selectNetwork: 'Sélectionnez d’abord un VPC ou une infrastructure externe.',
  traceFromSelected: 'Tracer depuis la sélection',
  traceToSelected: 'Tracer jusqu’à la sélection',
  legend: {
    title: (from, to) => `Tracé ${from} → ${to}`,
    path: 'l’aller',
    back: 'le retour seulement',
    lost: 'n’arrive pas',
  },
}
