import type { Text } from '../text.ts'
import { number, plural } from './words.ts'

export const interlink: Text['interlink'] = {
  page: 'Vue d’ensemble',
  open: 'Ouvrir la vue d’ensemble',
  breadcrumb: 'Fil d’Ariane',
  information: 'Informations',
  sessions: { v4: 'Session IPv4', v6: 'Session IPv6' },
  noSession: 'Pas encore commandé',
  inspectorCovered: 'La vue d’ensemble montre déjà tout',

  guide: {
    title: 'Mettre le trafic en route',
    allDone: 'La configuration est complète',
    steps: {
      create: ['Créer l’InterLink', 'La connexion elle-même, dans une région'],
      attachVpc: ['Attacher un VPC', 'Les ressources Scaleway auxquelles il mène'],
      attachPolicy: ['Attacher une politique de routage', 'Les annonces de routes à autoriser'],
      activate: ['Activer la propagation des routes', 'Les deux extrémités échangent leurs routes'],
    },
    states: { done: 'Fait', next: 'À faire', later: 'Plus tard' },
  },

  vpc: {
    title: 'VPC attaché',
    none: 'Aucun VPC attaché : l’InterLink n’est connecté à aucune ressource Scaleway.',
    announces: (count) => (count === 0 ? 'n’annonce encore rien' : `annonce ${plural(count, 'route', 'routes')}`),
  },

  propagation: {
    title: 'Propagation des routes',
    onHint: 'Le trafic peut suivre les routes que la politique de routage autorise.',
    offHint: 'Toutes les routes sont bloquées et aucun trafic ne peut passer.',
    policies: 'Politique de routage',
    noPolicy: 'Aucune politique de routage attachée : toutes les annonces sont bloquées.',
    add: 'Ajouter une politique de routage',
    bothAttached: 'Il y en a une pour IPv4 et une pour IPv6 : détachez d’abord l’une d’elles.',
    more: (policy) => `Voir plus : ${policy}`,
    editPolicy: 'Modifier la politique',
  },

  routes: { title: 'Routes' },
  tags: { title: 'Étiquettes' },
  deletion: {
    title: 'Supprimer l’InterLink',
    hint: 'La propagation des routes doit d’abord être désactivée. La région, le partenaire, le lieu ou la bande passante ne changent qu’en supprimant l’InterLink et en en créant un autre.',
  },

  fit: {
    of: (passing, announced) =>
      announced === 0 ? 'rien d’annoncé' : `laisse passer ${number(passing)} sur ${number(announced)}`,
    both: (incoming, outgoing) => `Vers le VPC : ${incoming} · depuis le VPC : ${outgoing}`,
    missed: 'Ne passent pas :',
  },

  attachVpc: {
    title: 'Attacher un VPC',
    intro: 'Il doit être dans la même région que l’InterLink, qui ne peut être attaché qu’à un VPC à la fois.',
    create: 'Créer un VPC',
    noneChosen: 'Choisissez d’abord un VPC.',
    stillToDo: (steps) => `Pour que le trafic passe, il vous reste à ${steps.join(' et à ')}.`,
    attachPolicy: 'créer et attacher une politique de routage',
    activate: 'activer la propagation des routes',
    unsuited: (policy, vpc) => `La politique de routage ${policy} ne convient pas à ce qu’annonce ${vpc}.`,
  },

  attachPolicy: {
    title: 'Attacher une politique de routage',
    intro:
      'Assurez-vous qu’elle convient à ce que les deux extrémités annoncent. Un InterLink a au plus une politique de routage pour IPv4 et une pour IPv6.',
    submit: 'Attacher la politique',
    create: 'Créer une politique de routage',
    noneChosen: 'Choisissez d’abord une politique de routage.',
  },

  activate: {
    title: 'Activer la propagation des routes',
    intro: 'Ces politiques de routage définiront les annonces acceptées. Vous pouvez en changer ici.',
    impossible:
      'Il n’est pas possible d’activer la propagation des routes sans politique de routage : toutes les annonces de routes seraient bloquées.',
    noPolicy: 'Aucune politique de routage',
    unfiltered: (version) => `Toutes les annonces ${version} sont bloquées.`,
  },

  detachVpc: {
    title: 'Détacher le VPC',
    message: (vpc, link) =>
      `Le VPC ${vpc} sera détaché de l’InterLink ${link}, qui ne sera plus connecté à aucune ressource Scaleway tant que vous n’aurez pas attaché de nouveau un VPC.`,
  },
  detachPolicy: {
    title: 'Détacher la politique',
    message: (policy, link) => `La politique de routage ${policy} sera détachée de l’InterLink ${link}.`,
    blocksAll: 'Sans politique de routage attachée, la règle par défaut bloque la propagation de toute route.',
  },
  deactivate: {
    title: 'Désactiver la propagation des routes',
    message: (link) =>
      `La propagation des routes sera désactivée. Toutes les routes de l’InterLink ${link} seront retirées de la table de routage du VPC, et aucun trafic n’y passera tant qu’elle ne sera pas réactivée.`,
    submit: 'Désactiver',
  },
  editPolicy: {
    title: 'Modifier la politique de routage',
    warning: 'Les modifications sont propagées aussitôt sur tous les InterLinks qui utilisent cette politique.',
    submit: 'Modifier la politique de routage',
    save: 'Enregistrer',
    unchanged: 'Rien n’est encore modifié.',
  },
}
