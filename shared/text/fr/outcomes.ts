import type { Text } from '../text.ts'
import { quotedStatus } from './names.ts'
import { plural } from './words.ts'

export const consequences: Text['consequences'] = {
  'link/propagation-deactivated': (a) => `InterLink ${a.name} : propagation des routes désactivée.`,
  'link/routes-withdrawn': (a) => `InterLink ${a.name} : ${plural(a.count, 'route retirée', 'routes retirées')}.`,
  'link/policy-applied': (a) =>
    `InterLink ${a.name} : modification de la politique de routage ${a.policy} appliquée aussitôt.`,
  'link/vpc-detached': (a) => `InterLink ${a.name} : VPC ${a.vpc} détaché.`,
  'link/policy-detached': (a) => `InterLink ${a.name} : politique de routage ${a.policy} détachée.`,
}

export const reasons: Text['reasons'] = {
  'link-status': (a) => `L’InterLink est à l’état ${quotedStatus(a.status)}.`,
  'no-site': () => 'Aucune infrastructure externe n’est reliée.',
  'no-vpc': () => 'Aucun VPC n’est attaché.',
  'propagation-off': () => 'La propagation des routes est désactivée.',
  'no-policy': (a) => `Aucune politique de routage IPv${a.version} n’est attachée.`,
  'session-down': (a) => `La session BGP IPv${a.version} est interrompue.`,
  'not-whitelisted': (a) =>
    `La politique de routage ${a.policy} ne la laisse pas passer${a.nearest === null ? '' : ` (entrée la plus proche : ${a.nearest})`}.`,
}
