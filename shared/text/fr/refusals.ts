import type { Text } from '../text.ts'
import { commands } from './commands.ts'
import { prefixProblem, quotedStatus } from './names.ts'
import { bandwidth, list } from './words.ts'

type Refusals = Text['refusals']
type Args<Code extends keyof Refusals> = Parameters<Refusals[Code]>[0]

const oneOf = (names: readonly string[], otherwise: string) =>
  names.length === 0 ? otherwise : `Choisissez parmi : ${list(names)}.`

const STATUS_ADVICE: Partial<Record<Args<'link/status-forbids'>['status'], string>> = {
  configuring: 'Attendez qu’il soit configuré, puis consignez son nouvel état.',
  requested: 'Contactez le partenaire avec la clé d’appairage ; la demande expire après 10 jours sans réponse.',
  provisioning: 'Attendez que le partenaire ait terminé le provisionnement, puis consignez qu’il est actif.',
  failed: 'Ouvrez un ticket d’assistance, ou commandez-le à nouveau.',
  refused: 'Demandez au partenaire pourquoi, puis supprimez-le et commandez-le à nouveau.',
  expired: 'Supprimez-le et commandez-le à nouveau.',
  locked: 'Ouvrez un ticket d’assistance : rien n’est possible tant qu’il n’est pas déverrouillé.',
  deprovisioning:
    'Il est en cours de suppression : attendez la confirmation du partenaire, ou créez un autre InterLink.',
  unknown_link_status: 'Consignez d’abord son véritable état.',
}

const ASN_PROBLEMS: Record<Args<'site/asn-invalid'>['why'], string> = {
  reserved: 'il est réservé',
  'as-trans': 'c’est AS_TRANS, qui tient lieu des numéros d’AS sur 4 octets',
  scaleway: 'c’est celui de Scaleway',
  'out-of-range': 'les numéros d’AS sont des entiers de 1 à 4294967294',
}

const PLACEMENT_FIELDS: Record<Args<'link/immutable-setting'>['field'], string> = {
  region: 'sa région',
  popId: 'son PoP',
  partnerId: 'son partenaire',
  connectionId: 'sa connexion dédiée',
  bandwidthMbps: 'sa bande passante',
  vlan: 'son VLAN',
  peerAsn: 'son ASN distant',
}

const REGIONAL: Record<Args<'link/region-mismatch'>['other']['kind'], { the: string; a: string }> = {
  vpc: { the: 'le VPC', a: 'un VPC' },
  policy: { the: 'la politique de routage', a: 'une politique de routage' },
}

const version = (isIpv6: boolean) => (isIpv6 ? 'IPv6' : 'IPv4')

const prefixRefusal: Refusals['prefix/invalid'] = (problem) => ({
  message: prefixProblem(problem),
  hint: problem.suggestion
    ? `Vouliez-vous dire ${problem.suggestion} ?`
    : 'Donnez-le sous la forme adresse/longueur, par exemple 10.0.0.0/24 ou 2001:db8::/48.',
})

/** `thing`: with its article. */
const notFound = (thing: string) => (id: string) => ({
  message: `${thing} ${id} n’est pas dans ce plan.`,
  hint: 'Prenez un identifiant donné par `show` ou par le plan exporté.',
})

const inUse = (thing: string, used: 'utilisé' | 'utilisée') => (a: { name: string; users: string[] }) => ({
  message: `${thing} ${a.name} est ${used} par ${list(a.users)}.`,
  hint: 'Commencez par tout détacher, ou choisissez « Tout détacher et supprimer ».',
})

const NOTHING_TO_DO = 'Il n’y a rien à faire.'

export const refusals: Refusals = {
  'input/invalid': (a) => ({
    message: a.field ? `${a.field} : ${a.problem}` : a.problem,
    hint: 'La référence des commandes donne les champs de chacune.',
  }),
  'id/taken': (a) => ({
    message: `L’identifiant ${a.id} est déjà pris dans ce plan.`,
    hint: 'Omettez-le et il en sera fait un, ou choisissez-en un autre.',
  }),
  'access/denied': (a) => ({
    message: `« ${commands[a.command]} » exige l’ensemble de permissions ${a.needed}.`,
    hint: `Agissez en tant que propriétaire, ou que membre avec ${a.needed} ou AllProductsFullAccess.`,
  }),

  'prefix/invalid': prefixRefusal,
  'prefix/host-bits-set': prefixRefusal,
  'prefix/duplicate': (a) => ({ message: `${a.prefix} est donné deux fois.`, hint: 'N’en gardez qu’un.' }),

  'site/not-found': notFound('L’infrastructure externe'),
  'site/in-use': inUse('L’infrastructure externe', 'utilisée'),
  'site/asn-invalid': (a) => ({
    message: `${a.asn} ne peut pas être l’ASN d’une infrastructure externe : ${ASN_PROBLEMS[a.why]}.`,
    hint: 'Utilisez votre ASN public, ou un ASN privé : 64512–65534 ou 4200000000–4294967294.',
  }),

  'vpc/not-found': notFound('Le VPC'),
  'vpc/in-use': inUse('Le VPC', 'utilisé'),

  'network/not-found': notFound('Le réseau privé'),
  'network/overlap': (a) => ({
    message: `${a.subnet} chevauche ${a.other} ${a.owner === null ? 'du même réseau privé' : `du réseau privé ${a.owner}`} dans le même VPC.`,
    hint: 'Choisissez un sous-réseau qu’aucun réseau privé de ce VPC n’utilise.',
  }),

  'route/not-found': notFound('La route personnalisée'),
  'route/duplicate': (a) => ({
    message: `Le VPC ${a.vpc} a déjà une route personnalisée vers ${a.destination}.`,
    hint: 'Supprimez d’abord cette route, ou choisissez une autre destination.',
  }),

  'policy/not-found': notFound('La politique de routage'),
  'policy/in-use': inUse('La politique de routage', 'utilisée'),
  'policy/prefix-family': (a) => ({
    message: `${a.prefix} est en ${version(!a.isIpv6)}, la politique de routage en ${version(a.isIpv6)}.`,
    hint: `Mettez-le dans une politique de routage ${version(!a.isIpv6)} : un InterLink peut en avoir une de chaque.`,
  }),

  'connection/not-found': notFound('La connexion dédiée'),
  'connection/in-use': (a) => ({
    message: `La connexion dédiée ${a.name} porte ${list(a.users)}.`,
    hint: 'Supprimez d’abord ces InterLinks.',
  }),
  'connection/capacity-exceeded': (a) => ({
    message:
      a.wantedMbps === 0
        ? `Les InterLinks de la connexion dédiée ${a.name} occupent ${bandwidth(a.usedMbps)} en tout : un port de ${bandwidth(a.portMbps)} ne peut pas les porter.`
        : `La connexion dédiée ${a.name} offre ${bandwidth(a.portMbps)}, dont ${bandwidth(a.usedMbps)} sont pris : il n’y a pas la place pour ${bandwidth(a.wantedMbps)} de plus.`,
    hint:
      a.portMbps > a.usedMbps
        ? `Il reste au plus ${bandwidth(a.portMbps - a.usedMbps)} ; ou utilisez une autre connexion.`
        : 'Utilisez une autre connexion.',
  }),
  'connection/vlan-range-invalid': (a) => ({
    message: `La plage de VLAN de la connexion dédiée ${a.name} irait de ${a.vlanStart} à ${a.vlanEnd}.`,
    hint: 'Le premier VLAN ne peut pas être supérieur au dernier.',
  }),
  'connection/vlan-range-in-use': (a) => ({
    message: `En dehors de cette plage, la connexion dédiée ${a.name} porte ${list(a.users.map((user) => `${user.name} (VLAN ${user.vlan})`))}.`,
    hint: 'Choisissez une plage qui contient ces VLAN, ou changez-les d’abord.',
  }),
  'connection/vlan-taken': (a) => ({
    message: `Le VLAN ${a.vlan} de la connexion dédiée ${a.name} est pris par l’InterLink ${a.by}.`,
    hint: a.free === null ? 'Aucun VLAN n’est libre sur cette connexion.' : `Le VLAN ${a.free} est libre.`,
  }),

  'pop/not-found': notFound('Le PoP'),
  'pop/region-mismatch': (a) => ({
    message: `L’InterLink ${a.link.name} est en ${a.link.region}, le PoP ${a.pop.name} en ${a.pop.region}.`,
    hint: oneOf(a.candidates, `Importez d’abord les PoP de ${a.link.region}.`),
  }),
  'pop/bandwidth-unavailable': (a) => ({
    message: `Le PoP ${a.pop} n’offre pas ${bandwidth(a.bandwidthMbps)}.`,
    hint: a.offered.length
      ? `Il offre ${a.offered.map(bandwidth).join(', ')}.`
      : 'Il n’offre pas d’InterLink en ce moment : choisissez un autre PoP.',
  }),
  'partner/not-found': notFound('Le partenaire'),

  'link/not-found': notFound('L’InterLink'),
  'link/immutable-setting': (a) => ({
    message: `L’InterLink ${a.name} est à l’état ${quotedStatus(a.status)} : ${PLACEMENT_FIELDS[a.field]} ne peut plus changer après la commande.`,
    hint: 'Remplacez-le par une copie (link.replace), qui reprend tout le reste.',
  }),
  'link/status-forbids': (a) => ({
    message: `L’InterLink ${a.name} est à l’état ${quotedStatus(a.status)} : cela n’est pas possible.`,
    hint: STATUS_ADVICE[a.status] ?? 'Consignez d’abord son nouvel état.',
  }),
  'link/status-transition': (a) => ({
    message: `L’InterLink ${a.name} ne peut pas passer de ${quotedStatus(a.from)} à ${quotedStatus(a.to)}.`,
    hint: a.next.length
      ? `De ${quotedStatus(a.from)}, il peut passer à : ${a.next.map(quotedStatus).join(', ')}.`
      : 'Cet état est final : supprimez l’InterLink.',
  }),
  'link/site-already-connected': (a) => ({
    message: `L’InterLink ${a.name} est déjà relié à ${a.site}.`,
    hint: 'Commencez par l’en séparer.',
  }),
  'link/no-site': (a) => ({
    message: `L’InterLink ${a.name} n’est relié à aucune infrastructure externe.`,
    hint: 'Reliez-le d’abord à une infrastructure externe.',
  }),
  'link/vpc-already-attached': (a) => ({
    message: `L’InterLink ${a.name} est déjà attaché au VPC ${a.vpc}.`,
    hint: 'Détachez d’abord ce VPC : un InterLink en a un au plus.',
  }),
  'link/no-vpc': (a) => ({
    message: `L’InterLink ${a.name} n’a pas de VPC attaché.`,
    hint: 'Attachez d’abord un VPC.',
  }),
  'link/region-mismatch': (a) => ({
    message: `L’InterLink ${a.link.name} est en ${a.link.region}, ${REGIONAL[a.other.kind].the} ${a.other.name} en ${a.other.region}.`,
    hint: oneOf(a.candidates, `Créez ${REGIONAL[a.other.kind].a} en ${a.link.region}.`),
  }),
  'link/organization-mismatch': (a) => ({
    message: `L’InterLink ${a.link.name} appartient à l’organisation ${a.link.organizationId}, le VPC ${a.vpc.name} à ${a.vpc.organizationId}.`,
    hint: 'Attachez un VPC de la même organisation ; le projet peut différer.',
  }),
  'link/policy-already-attached': (a) => ({
    message: `L’InterLink ${a.name} a déjà la politique de routage ${version(a.isIpv6)} ${a.policy}.`,
    hint: 'Détachez d’abord cette politique : un InterLink en a une au plus par version d’IP.',
  }),
  'link/policy-not-attached': (a) => ({
    message: `La politique de routage ${a.policy} n’est pas attachée à l’InterLink ${a.name}.`,
    hint: 'Il n’y a rien à détacher.',
  }),
  'link/no-policy': (a) => ({
    message: `L’InterLink ${a.name} n’a pas de politique de routage : toutes les annonces seraient bloquées.`,
    hint: 'Attachez d’abord une politique de routage.',
  }),
  'link/propagation-already-on': (a) => ({
    message: `La propagation des routes de l’InterLink ${a.name} est déjà active.`,
    hint: NOTHING_TO_DO,
  }),
  'link/propagation-already-off': (a) => ({
    message: `La propagation des routes de l’InterLink ${a.name} est déjà désactivée.`,
    hint: NOTHING_TO_DO,
  }),
  'link/propagation-on': (a) => ({
    message: `La propagation des routes de l’InterLink ${a.name} est active.`,
    hint: 'Désactivez d’abord la propagation des routes.',
  }),

  'node/not-found': (a) => ({
    message: `Rien dans la topologie ne porte l’identifiant ${a.id}.`,
    hint: 'Seuls les infrastructures externes, InterLinks, VPC et politiques de routage se déplacent.',
  }),
  'demand/not-found': (a) => ({
    message: `Le trafic attendu ${a.id} ne fait pas partie de ce plan.`,
    hint: 'Prenez un identifiant du plan, ou rechargez-le.',
  }),
  'check/not-found': (a) => ({
    message: `Il n’y a pas de contrôle de code ${a.code}.`,
    hint: `Les codes sont : ${list(a.known, 100)}.`,
  }),
  'check/subject-not-found': (a) => ({
    message: `Rien dans ce plan ne porte l’identifiant ${a.id}.`,
    hint: 'Prenez le sujet que le constat nomme.',
  }),
  'check/already-suppressed': (a) => ({
    message: `${a.code} est déjà ignoré ici, pour cette raison : « ${a.reason} ».`,
    hint: 'Pour donner une autre raison, cessez d’abord de l’ignorer.',
  }),
  'suppression/not-found': (a) => ({
    message: `Le constat ignoré ${a.id} n’est pas dans ce plan.`,
    hint: 'Prenez un identifiant de la liste des constats ignorés.',
  }),
  'plan/nothing-to-undo': () => ({
    message: 'Il n’y a rien à annuler.',
    hint: 'Aucune modification n’a encore été faite.',
  }),
  'plan/nothing-to-redo': () => ({
    message: 'Il n’y a rien à rétablir.',
    hint: 'Seul ce qui a été annulé peut être rétabli.',
  }),
}
