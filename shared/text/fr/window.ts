import type { Text } from '../text.ts'
import { number, plural } from './words.ts'

type Part = Pick<
  Text,
  'app' | 'host' | 'refused' | 'readOnly' | 'bar' | 'nav' | 'things' | 'status' | 'spotlight' | 'actions' | 'shortcuts'
>

export const window: Part = {
  app: {
    name: 'InterLink Planner',
    loading: 'Ouverture du plan…',
    about:
      'Planifiez hors ligne la connectivité privée vers votre cloud : infrastructures externes, InterLinks, VPC et politiques de routage dans une topologie vivante.',
    close: 'Fermer',
    cancel: 'Annuler',
    skip: 'Aller à la vue principale',
    popUps: 'Menu ouvert',
  },

  host: {
    unreachable: 'Le planificateur ne répond pas.',
    unreachableHint: 'Il a peut-être été arrêté. Relancez-le ; toute modification confirmée est enregistrée.',
    keyRefused: 'La clé de cette adresse n’est pas celle du planificateur en cours d’exécution.',
    keyHint: 'Ouvrez l’adresse qu’il a affichée à son démarrage.',
    noKeyTitle: 'Cette adresse n’a pas de clé',
    noKey:
      'Ouvrez l’adresse entière que le planificateur a affichée à son démarrage, y compris la partie qui suit le #.',
    gone: {
      lost: 'Connexion perdue. Nouvelle tentative…',
      refused: 'Le planificateur a été relancé : ouvrez l’adresse qu’il a affichée.',
    },
    retry: 'Réessayer',
    crashed: 'Un problème est survenu dans cette fenêtre',
    crashedHint:
      'Le plan lui-même est sauf : toute modification confirmée est enregistrée. Rechargez la fenêtre pour continuer.',
    reload: 'Recharger',
  },

  refused: { unknown: 'Ceci a été refusé.' },

  readOnly: {
    'open-elsewhere': 'Lecture seule : ce plan est ouvert dans une autre fenêtre ou un autre programme.',
    'not-writable': 'Lecture seule : le fichier ou son dossier n’est pas accessible en écriture.',
    hint: 'Enregistrez une copie pour le modifier.',
  },

  bar: {
    label: 'Plan et commandes',
    planMenu: (name) => `Plan ${name} : ouvrir, enregistrer, importer, exporter`,
    undo: (title) => (title === null ? 'Rien à annuler' : `Annuler : ${title}`),
    redo: (title) => (title === null ? 'Rien à rétablir' : `Rétablir : ${title}`),
    view: 'Ce qui est calculé',
    today: 'Aujourd’hui',
    planned: 'Prévu',
    viewHint:
      'Aujourd’hui : les InterLinks commandés, selon leur état. Prévu : les InterLinks prévus comme s’ils étaient actifs.',
    actingAs: (who) => `Agir en tant que ${who}`,
    actingHint: 'Ce que vous pouvez modifier en dépend, comme dans votre compte.',
    owner: 'Propriétaire',
    ownerHint: 'Tout est permis',
    member: 'Membre avec ensembles de permissions',
    sets: (count) => plural(count, 'ensemble de permissions', 'ensembles de permissions'),
    search: 'Chercher ou lancer une commande',
    export: 'Exporter',
    look: 'Thème et langue',
    theme: 'Thème',
    language: 'Langue',
    systemLanguage: 'Comme le système',
    themes: { light: 'Clair', dark: 'Sombre', auto: 'Comme le système' },
    recent: 'Plans récents',
  },

  nav: {
    label: 'Sections',
    network: 'Réseau',
    interlink: 'InterLink',
    tabs: 'InterLink',
    topology: 'Topologie',
    links: 'InterLinks',
    policies: 'Politiques de routage',
    vpcs: 'VPC',
    sites: 'Infrastructure externe',
    connections: 'Connexions dédiées',
    routes: 'Routes',
    trace: 'Tracé',
    resilience: 'Résilience',
    checks: 'Contrôles',
    changes: 'Modifications',
    history: 'Historique',
  },

  things: {
    title: 'Dans ce plan',
    filter: 'Filtrer par nom ou préfixe',
    dragHint: 'À glisser sur la topologie pour attacher ou placer',
    none: 'Encore rien dans ce plan.',
    noMatch: (query) => `Rien ne correspond à « ${query} ».`,
    create: 'Créer',
  },

  status: {
    saved: 'Enregistré',
    saving: 'Enregistrement…',
    counts: (c) =>
      [
        plural(c.links, 'InterLink', 'InterLinks'),
        `${number(c.vpcs)} VPC`,
        plural(c.policies, 'politique', 'politiques'),
        plural(c.sites, 'externe', 'externes'),
      ].join(' · '),
    selected: (count) => plural(count, 'sélectionné', 'sélectionnés'),
    crossing: (crossing, blocked) =>
      `${plural(crossing, 'route passe', 'routes passent')} · ${plural(blocked, 'bloquée', 'bloquées')}`,
    zoom: (percent) => `${number(percent)} %`,
  },

  spotlight: {
    placeholder: 'Chercher objets, préfixes et commandes…',
    nothing: 'Rien trouvé',
    commands: 'Commandes',
    things: 'Dans ce plan',
    disabled: (reason) => `Pas maintenant : ${reason}`,
  },

  actions: {
    groups: { plan: 'Plan', edit: 'Édition', create: 'Création', view: 'Affichage', help: 'Aide' },
    new: 'Nouveau plan…',
    open: 'Ouvrir…',
    openSample: 'Ouvrir l’exemple',
    saveAs: 'Enregistrer une copie sous…',
    import: 'Importer d’un compte…',
    exportSvg: 'Exporter le diagramme…',
    exportJson: 'Exporter le plan (JSON)…',
    undo: 'Annuler',
    redo: 'Rétablir',
    find: 'Chercher…',
    fit: 'Ajuster la topologie à la fenêtre',
    autoArrange: 'Disposer la topologie',
    toggleTheme: 'Passer du clair au sombre et inversement',
    speak: (language) => `Langue : ${language}`,
    languages: { en: 'anglais (English)', fr: 'français' },
    toggleView: 'Passer d’aujourd’hui au prévu et inversement',
    shortcuts: 'Raccourcis clavier',
    about: 'À propos d’InterLink Planner',
    delete: 'Supprimer ou détacher la sélection',
    createSite: 'Créer une infrastructure externe…',
    createLink: 'Créer un InterLink…',
    createVpc: 'Créer un VPC…',
    createPolicy: 'Créer une politique de routage…',
    createConnection: 'Créer une connexion dédiée…',
    go: (section) => `Aller à « ${section} »`,
    toggleInspector: 'Afficher ou masquer l’inspecteur',
    toggleThings: 'Afficher ou masquer la liste',
    nothingSelected: 'Rien n’est sélectionné.',
  },

  shortcuts: {
    title: 'Raccourcis clavier',
    intro: 'Tout le reste est dans la recherche : à une touche d’ici.',
    keys: { mod: 'Ctrl', shift: 'Maj', alt: 'Alt', delete: 'Suppr', backspace: 'Retour arrière' },
  },
}
