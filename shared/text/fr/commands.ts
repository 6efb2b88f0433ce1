import type { Text } from '../text.ts'
import { plural } from './words.ts'

export const commands: Text['commands'] = {
  'plan.import': 'Importer',
  'plan.update': 'Renommer le plan',
  'access.set': 'Changer de rôle',
  'node.move': 'Déplacer',
  'link.activatePropagation': 'Activer la propagation des routes',
  'link.attachPolicy': 'Attacher une politique de routage',
  'link.attachVpc': 'Attacher un VPC',
  'link.connectSite': 'Relier une infrastructure externe',
  'link.create': 'Créer un InterLink',
  'link.deactivatePropagation': 'Désactiver la propagation des routes',
  'link.delete': 'Supprimer l’InterLink',
  'link.detachPolicy': 'Détacher la politique de routage',
  'link.detachVpc': 'Détacher le VPC',
  'link.disconnectSite': 'Séparer de l’infrastructure externe',
  'link.replace': 'Remplacer l’InterLink par une copie',
  'link.setStatus': 'Consigner un état',
  'link.update': 'Modifier l’InterLink',
  'site.create': 'Créer une infrastructure externe',
  'site.delete': 'Supprimer l’infrastructure externe',
  'site.update': 'Modifier l’infrastructure externe',
  'vpc.create': 'Créer un VPC',
  'vpc.delete': 'Supprimer le VPC',
  'vpc.update': 'Modifier le VPC',
  'network.create': 'Créer un réseau privé',
  'network.delete': 'Supprimer le réseau privé',
  'network.update': 'Modifier le réseau privé',
  'route.create': 'Créer une route personnalisée',
  'route.update': 'Modifier la route personnalisée',
  'route.delete': 'Supprimer la route personnalisée',
  'policy.create': 'Créer une politique de routage',
  'policy.delete': 'Supprimer la politique de routage',
  'policy.update': 'Modifier la politique de routage',
  'connection.create': 'Créer une connexion dédiée',
  'connection.update': 'Modifier la connexion dédiée',
  'connection.delete': 'Supprimer la connexion dédiée',
  'demand.set': 'Indiquer le trafic attendu',
  'demand.remove': 'Retirer le trafic attendu',
  'check.suppress': 'Ignorer un contrôle',
  'check.unsuppress': 'Ne plus ignorer un contrôle',
}

export const stepTitles: Text['stepTitles'] = { arrange: 'Disposer la topologie' }

export const stepTitle: Text['stepTitle'] = (does, subject, more) =>
  `${does}${subject === null ? '' : ` : ${subject}`}${more === 0 ? '' : ` et ${plural(more, 'autre', 'autres')}`}`
