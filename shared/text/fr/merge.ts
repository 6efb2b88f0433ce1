import type { Text } from '../text.ts'

export const merge: Text['merge'] = {
  ours: 'notre version',
  theirs: 'leur version',
  nothing: 'rien',
  plan: 'Plan',
  kinds: {
    sites: 'infrastructure externe',
    vpcs: 'VPC',
    networks: 'réseau privé',
    routes: 'route personnalisée',
    policies: 'politique de routage',
    connections: 'connexion dédiée',
    links: 'InterLink',
    pops: 'PoP',
    partners: 'partenaire',
    demands: 'demande de trafic',
    suppressions: 'constat ignoré',
  },
  fields: {
    access: 'agir en tant que',
    prefixFilterIn: 'Entrant (site → VPC)',
    prefixFilterOut: 'Sortant (VPC → site)',
    imported: 'autres champs du compte',
    statusBeforeLock: 'état avant le verrouillage',
    bgpV4Status: 'session IPv4',
    bgpV6Status: 'session IPv6',
    hostingProviderName: 'hébergeur',
    address: 'adresse',
    city: 'ville',
    availableLinkBandwidthsMbps: 'débits proposés',
    contactEmail: 'e-mail de contact',
    portalUrl: 'portail',
    mbps: 'débit (Mbit/s)',
    code: 'contrôle',
    subjectId: 'objet',
    reason: 'motif',
  },
  field: (thing, field, ours, theirs) => `${thing} : ${field} : ${ours} dans notre version, ${theirs} dans la leur`,
  deletedChanged: (thing, deletedBy, changedBy, field) =>
    `${thing} : suppression dans ${deletedBy}, modification dans ${changedBy} (${field})`,
  deletedUsed: (thing, deletedBy, usedBy, users) =>
    `${thing} : suppression dans ${deletedBy}, utilisation dans ${usedBy} par ${users}`,
  notText: (file, problems) => ({
    message: `${file} n’est pas un plan sous forme de texte :\n${problems}`,
    hint: 'Rien n’a été écrit. Corrigez ce qui est indiqué, puis réessayez.',
  }),
  layoutAlone: (file: string) => ({
    message: `${file} ne contient qu’une disposition, les autres fichiers sont des plans.`,
    hint: 'Fusionnez des plans avec des plans, et des dispositions avec des dispositions.',
  }),
  empty: (file) => ({
    message: `${file} est vide.`,
    hint: 'Indiquez un fichier de plan ou un plan sous forme de texte.',
  }),
  encoding: (file, place) => ({
    message: `${file} n’est pas un texte UTF-8 : ${place}.`,
    hint: 'Enregistrez-le en UTF-8.',
  }),
  unreadable: (file, reason) => ({
    message: `Impossible de lire ${file} : ${reason}.`,
    hint: 'Vérifiez ses droits d’accès.',
  }),
  rule: (message) => `Ensemble, les deux versions enfreignent une règle : ${message}`,
}
