import type { Text } from '../text.ts'

export const thingNames: Text['thingNames'] = {
  site: 'Infrastructure externe',
  vpc: 'VPC',
  network: 'Réseau privé',
  route: 'Route personnalisée',
  policy: 'Politique de routage',
  connection: 'Connexion dédiée',
  link: 'InterLink',
  pop: 'PoP',
  partner: 'Partenaire',
}

export const statusNames: Text['statusNames'] = {
  planned: 'Prévu',
  configuring: 'En configuration',
  requested: 'Demandé',
  provisioning: 'En provisionnement',
  ready: 'Prêt',
  active: 'Actif',
  limited_connectivity: 'Connectivité limitée',
  all_down: 'Hors service',
  failed: 'En échec',
  refused: 'Refusé',
  expired: 'Expiré',
  locked: 'Verrouillé',
  deprovisioning: 'En déprovisionnement',
  deleted: 'Supprimé',
  unknown_link_status: 'Inconnu',
}

/** A status inside a sentence. */
export const quotedStatus = (status: keyof typeof statusNames): string => `« ${statusNames[status]} »`

const PREFIX_REASONS: Record<Parameters<Text['prefixProblem']>[0]['reason'], (text: string) => string> = {
  empty: () => 'Un préfixe est vide.',
  'missing-length': (text) => `${text} n’a pas de longueur de préfixe.`,
  'bad-octet': (text) => `${text} a un octet qui n’est pas un nombre de 0 à 255.`,
  'leading-zero': (text) => `${text} a des zéros en tête, que certains outils lisent en octal.`,
  'bad-length': (text) => `${text} a une longueur de préfixe que sa version d’IP n’admet pas.`,
  'bad-address': (text) => `${text} n’est pas un préfixe IPv4 ou IPv6.`,
  zone: (text) => `${text} a une zone ; un préfixe ne peut pas être celui d’une seule interface.`,
  netmask: (text) => `${text} donne un masque de réseau au lieu d’une longueur de préfixe.`,
  'host-bits': (text) => `${text} a des bits d’hôte non nuls.`,
}

export const prefixProblem: Text['prefixProblem'] = ({ reason, text }) => PREFIX_REASONS[reason](text || '«  »')
