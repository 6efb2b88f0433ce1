import type { Text } from '../text.ts'
import { isOne } from './words.ts'

/** Ce que disent les formulaires de leurs champs. */
export const forms: Text['forms'] = {
  problem: (label, problem) => `${label} : ${problem}.`,
  reason: 'Motif',
  community: {
    unknown: (prefix, word) =>
      `${prefix} : ${word} n’est pas une préférence. Écrivez low, medium ou high, ou bien 12876:42050, 12876:42100 ou 12876:42200.`,
    twice: (prefix) => `${prefix} a plusieurs communautés : une au plus par préfixe.`,
    notHere: (prefix) => `${prefix} a une communauté : seuls les préfixes annoncés peuvent en avoir une.`,
    hint: 'Ajouter des préfixes : Entrée, ou coller une liste, chacun avec sa communauté si besoin : 10.0.0.0/16 high',
  },
  family: {
    aside: (count, isIpv6) =>
      `${count} ${isOne(count) ? 'préfixe est' : 'préfixes sont'} en ${isIpv6 ? 'IPv6' : 'IPv4'}, mis de côté et absents de cette politique. Revenez en arrière pour les retrouver.`,
  },
  draft: {
    kept: 'Vos modifications des filtres restent ici jusqu’à ce que vous les enregistriez ou les abandonniez.',
  },
  regionFixed: 'La région de l’InterLink auquel il est attaché.',
}
