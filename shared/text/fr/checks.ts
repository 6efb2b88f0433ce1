import type { Text } from '../text.ts'
import { thingNames } from './names.ts'
import { bandwidth, isOne, list, plural } from './words.ts'

type Findings = Text['checks']['findings']
type Kind = keyof Text['thingNames']

const thing = ({ kind, name }: { kind: Kind; name: string }) => `${thingNames[kind]} ${name}`
const incoming = (direction: 'in' | 'out') => (direction === 'in' ? 'Filtre entrant' : 'Filtre sortant')
const some = ({ entries }: { entries: readonly string[] }) => list(entries, 3)
const one = ({ entries }: { entries: readonly string[] }) => isOne(entries.length)

/** One piece because it is a table. */
const findings: Findings = {
  'propagation/nothing-let-through': (a) => ({
    message:
      a.announced === 0
        ? `La propagation des routes de l’InterLink ${a.link} est active, mais aucune extrémité n’annonce rien.`
        : `La propagation des routes de l’InterLink ${a.link} est active, mais ses politiques ne laissent passer aucune des ${plural(a.announced, 'annonce', 'annonces')}.`,
    hint:
      a.announced === 0
        ? 'Saisissez ce que l’infrastructure externe annonce, ou donnez un réseau privé au VPC.'
        : 'Autorisez ce qui doit passer dans les politiques de routage, ou attachez-en qui le font.',
    fix: 'Laisser passer ce qui est annoncé',
  }),
  'propagation/off': (a) => ({
    message: `L’InterLink ${a.link} est prêt à acheminer du trafic, mais sa propagation des routes est inactive : ${plural(a.routes, 'route passerait', 'routes passeraient')}.`,
    hint: 'Activez la propagation des routes.',
    fix: 'Activer la propagation des routes',
  }),
  'announcement/never-whitelisted': (a) => ({
    message: `${some(a)} ${one(a) ? 'est annoncé' : 'sont annoncés'} par ${a.site}, mais aucune politique IPv${a.version} de ses InterLinks ne ${one(a) ? 'le' : 'les'} laisse passer.`,
    hint: 'Autorisez-le dans un filtre entrant, ou cessez de l’annoncer.',
    fix: 'Ajouter au filtre entrant',
  }),
  'announcement/network-never-whitelisted': (a) => ({
    message: `${some(a)} ${a.network === null ? 'du' : `du réseau privé ${a.network} du`} VPC ${a.vpc} : aucune politique de ses InterLinks ne ${one(a) ? 'le' : 'les'} laisse passer, aucune infrastructure externe ne peut ${one(a) ? 'l’atteindre' : 'les atteindre'}.`,
    hint: 'Autorisez-le dans un filtre sortant, ou ignorez ce constat si le réseau doit rester privé.',
    fix: 'Ajouter au filtre sortant',
  }),
  'announcement/same-from-two-sites': (a) => ({
    message: `Le VPC ${a.vpc} apprend ${some(a)} de ${list(a.sites, 3)}, et rien ne dit lequel est préféré.`,
    hint: 'Si tous mènent au même réseau, posez des communautés, ou ignorez ce constat pour répartir la charge. Sinon, donnez à chacun son préfixe, ou n’en autorisez qu’un.',
    fix: null,
  }),
  'announcement/preferred-site': (a) => ({
    message: `Le VPC ${a.vpc} apprend ${some(a)} de ${a.site} et de ${list(a.others, 3)} ; les communautés préfèrent ${a.site}.`,
    hint: 'Assurez-vous que tous mènent au même réseau. Sinon, donnez à chaque site son préfixe, ou n’en autorisez qu’un.',
    fix: null,
  }),
  'filter/entry-unused': (a) => ({
    message: `${incoming(a.direction)} de la politique ${a.policy} : ${some(a)} ne ${one(a) ? 'correspond' : 'correspondent'} à rien de ce qui est annoncé.`,
    hint: 'Retirez cette entrée, ou corrigez-la si autre chose était voulu.',
    fix: 'Retirer du filtre',
  }),
  'filter/entry-covered': (a) => ({
    message: `${incoming(a.direction)} de la politique ${a.policy} : ${some(a)} ${one(a) ? 'est déjà couvert' : 'sont déjà couverts'} par ${a.by}.`,
    hint: 'Retirez cette entrée, ou la plus large si elle laisse trop passer.',
    fix: 'Retirer du filtre',
  }),
  'filter/wider-than-announced': (a) => ({
    message: `${incoming(a.direction)} de la politique ${a.policy} : ${some(a)} ${one(a) ? 'est plus large' : 'sont plus larges'} que ce qui est annoncé (${list(a.within, 3)}).`,
    hint: 'Tout ce qui y sera annoncé plus tard passera sans que personne l’ait décidé. Resserrez l’entrée, ou ignorez ce constat si c’est voulu.',
    fix: 'Resserrer à ce qui est annoncé',
  }),
  'filter/default-route': (a) => ({
    message: `${incoming(a.direction)} de la politique ${a.policy} : ${some(a)} laisse tout passer, route par défaut comprise.`,
    hint: 'Énumérez les préfixes qui doivent passer : une seule annonce erronée pourrait sinon attirer tout le trafic.',
    fix: 'Resserrer à ce qui est annoncé',
  }),
  'filter/wrong-version': (a) => ({
    message: `${incoming(a.direction)} de la politique IPv${a.version} ${a.policy} : ${some(a)} ${one(a) ? 'est' : 'sont'} de l’autre version d’IP et ne ${one(a) ? 'peut' : 'peuvent'} jamais correspondre.`,
    hint: 'Retirez cette entrée et saisissez-la dans une politique de sa version d’IP.',
    fix: 'Retirer du filtre',
  }),
  'policy/missing-for-version': (a) => ({
    message: `L’InterLink ${a.link} n’a pas de politique IPv${a.version}, mais ${a.announcer} annonce ${plural(a.count, `préfixe IPv${a.version}`, `préfixes IPv${a.version}`)} : aucun ne passe.`,
    hint: `Attachez une politique IPv${a.version}, ou cessez d’annoncer de l’IPv${a.version}.`,
    fix: `Attacher une politique IPv${a.version}`,
  }),
  'policy/version-not-announced': (a) => ({
    message: `L’InterLink ${a.link} a la politique IPv${a.version} ${a.policy}, mais aucune extrémité n’annonce d’IPv${a.version}.`,
    hint: `Annoncez des préfixes IPv${a.version}, ou détachez la politique.`,
    fix: 'Détacher la politique',
  }),
  'policy/unused': (a) => ({
    message: `Aucun InterLink n’utilise la politique de routage ${a.policy}.`,
    hint: 'Attachez-la, ou supprimez-la.',
    fix: 'Supprimer la politique',
  }),
  'overlap/site-vpc': (a) => ({
    message: `${some(a)} de ${a.site} ${one(a) ? 'fait' : 'font'} partie de ${a.subnet} du VPC ${a.vpc}, auquel il est relié.`,
    hint: 'Les deux extrémités utilisent les mêmes adresses : certaines sont inaccessibles depuis l’autre côté. Renumérotez l’une d’elles.',
    fix: null,
  }),
  'overlap/summary-covers-subnet': (a) => ({
    message: `${some(a)}, ${one(a) ? 'annoncé' : 'annoncés'} par ${a.site}, ${one(a) ? 'couvre' : 'couvrent'} aussi ${a.subnet} du VPC ${a.vpc}, auquel il est relié.`,
    hint: 'Le VPC garde ses propres adresses pour lui. Assurez-vous que rien ne les utilise sur le site, ou annoncez des préfixes plus petits.',
    fix: null,
  }),
  'overlap/vpc-vpc': (a) => ({
    message: `${some(a)} du VPC ${a.vpc} ${one(a) ? 'chevauche' : 'chevauchent'} ${a.theirs} du VPC ${a.other} ; ${a.site} est relié aux deux.`,
    hint: `Depuis ${a.site}, un seul des deux est accessible. Renumérotez l’un d’eux, ou n’en autorisez qu’un.`,
    fix: null,
  }),
  'overlap/site-site': (a) => ({
    message: `${some(a)} de ${a.site} ${one(a) ? 'se trouve' : 'se trouvent'} dans ${a.theirs} de ${a.other} ; le VPC ${a.vpc} est relié aux deux.`,
    hint: `Pour ces adresses, le trafic va vers ${a.site}, quoi que disent les communautés. Assurez-vous que c’est voulu.`,
    fix: null,
  }),
  'overlap/within-vpc': (a) => ({
    message: `${some(a)} du réseau privé ${a.network} ${one(a) ? 'chevauche' : 'chevauchent'} ${a.theirs} de ${a.other}, tous deux dans le VPC ${a.vpc}.`,
    hint: 'Renumérotez l’un des deux réseaux privés.',
    fix: null,
  }),
  'reach/one-way': (a) => ({
    message:
      a.missing === 'out'
        ? `L’IPv${a.version} est à sens unique : le VPC ${a.vpc} sait atteindre ${a.site}, mais ${a.announced === 0 ? `le VPC ${a.vpc} n’annonce rien` : 'rien de ce qu’il annonce ne passe'}, donc aucune réponse ne revient.`
        : `L’IPv${a.version} est à sens unique : ${a.site} sait atteindre le VPC ${a.vpc}, mais ${a.announced === 0 ? `${a.site} n’annonce rien` : 'rien de ce qu’il annonce ne passe'}, donc aucune réponse ne revient.`,
    hint:
      a.announced === 0
        ? 'Faites annoncer à l’autre extrémité ce où elle veut être jointe.'
        : `Autorisez aussi le sens ${a.missing === 'in' ? 'entrant' : 'sortant'}.`,
    fix: `Laisser passer ce qui est annoncé ${a.missing === 'in' ? 'vers le VPC' : 'par le VPC'}`,
  }),
  'reach/different-paths': (a) => ({
    message: `L’IPv${a.version} entre ${a.site} et le VPC ${a.vpc} n’emprunte pas les mêmes InterLinks à l’aller et au retour : vers le site par ${list(a.in, 3)}, vers le VPC par ${list(a.out, 3)}.`,
    hint: 'Les pare-feu à états rejettent un tel trafic. Faites passer les deux sens par le même InterLink.',
    fix: null,
  }),
  'redundancy/single-link': (a) => ({
    message: `Le VPC ${a.vpc} n’a qu’un InterLink, ${a.link} : s’il tombe, tout est inaccessible.`,
    hint: 'Attachez un second InterLink, de préférence dans un autre PoP et chez un autre partenaire.',
    fix: null,
  }),
  'redundancy/one-pop': (a) => ({
    message: `Tous les InterLinks du VPC ${a.vpc} (${a.links}) passent par un seul PoP, ${a.pop}.`,
    hint: 'Déplacez l’un d’eux vers un autre PoP.',
    fix: null,
  }),
  'redundancy/one-provider': (a) => ({
    message: `Tous les InterLinks du VPC ${a.vpc} (${a.links}) dépendent de ${a.provider}.`,
    hint: 'Commandez l’un d’eux chez un autre partenaire, ou sur une autre connexion dédiée.',
    fix: null,
  }),
  'community/tie': (a) => ({
    message: `VPC ${a.vpc} : les communautés ne départagent pas ${list(a.sites, 3)} pour ${some(a)} : toutes valent ${a.preference}.`,
    hint: 'Donnez au préféré une communauté plus haute, ou retirez-les si la charge doit être répartie. Aucune vaut moyenne.',
    fix: null,
  }),
  'community/contradicts-length': (a) => ({
    message: `VPC ${a.vpc} : ${some(a)} de ${a.site} ${one(a) ? 'a' : 'ont'} une communauté plus basse que ${a.wider} de ${a.other}, mais ${one(a) ? 'est plus spécifique, donc toujours préféré' : 'sont plus spécifiques, donc toujours préférés'}.`,
    hint: 'Le préfixe le plus long l’emporte avant que les communautés soient examinées. Annoncez les mêmes préfixes des deux côtés, ou renoncez à la communauté.',
    fix: null,
  }),
  'rules/propagation-without-vpc': (a) => ({
    message: `La propagation des routes de l’InterLink ${a.link} est active, mais aucun VPC n’est attaché.`,
    hint: 'Attachez un VPC, ou désactivez la propagation des routes.',
    fix: 'Désactiver la propagation des routes',
  }),
  'rules/propagation-without-policy': (a) => ({
    message: `La propagation des routes de l’InterLink ${a.link} est active, mais aucune politique de routage n’est attachée : tout est bloqué.`,
    hint: 'Attachez une politique de routage, ou désactivez la propagation des routes.',
    fix: 'Désactiver la propagation des routes',
  }),
  'rules/region-mismatch': (a) => ({
    message: `L’InterLink ${a.link} est dans ${a.region}, ${{ vpc: 'le VPC', policy: 'la politique de routage', pop: 'le PoP' }[a.other]} ${a.name} est dans ${a.theirs}.`,
    hint:
      a.other === 'pop'
        ? 'Choisissez un PoP de la région de l’InterLink.'
        : 'Détachez l’élément et attachez-en un de la même région.',
    fix: a.other === 'pop' ? null : a.other === 'vpc' ? 'Détacher le VPC' : 'Détacher la politique',
  }),
  'rules/organization-mismatch': (a) => ({
    message: `L’InterLink ${a.link} et le VPC ${a.vpc} appartiennent à des organisations différentes.`,
    hint: 'Attachez un VPC de l’organisation de l’InterLink.',
    fix: 'Détacher le VPC',
  }),
  'rules/policy-in-wrong-slot': (a) => ({
    message: `L’InterLink ${a.link} utilise ${a.policy} comme politique IPv${a.version}, mais c’est une politique IPv${a.version === 4 ? 6 : 4}.`,
    hint: `Détachez-la et attachez une politique IPv${a.version}.`,
    fix: 'Détacher la politique',
  }),
  'rules/over-capacity': (a) => ({
    message: `Les InterLinks de la connexion dédiée ${a.connection} prennent ensemble ${bandwidth(a.usedMbps)}, son port a ${bandwidth(a.portMbps)}.`,
    hint: 'Déplacez un InterLink ou réduisez-le.',
    fix: null,
  }),
  'rules/vlan-taken': (a) => ({
    message: `L’InterLink ${a.link} utilise le VLAN ${a.vlan} de la connexion dédiée ${a.connection}, comme ${a.by}.`,
    hint: 'Donnez à l’un d’eux un VLAN à lui.',
    fix: 'Prendre un VLAN libre',
  }),
  'rules/vlan-outside-range': (a) => ({
    message: `L’InterLink ${a.link} utilise le VLAN ${a.vlan}, la connexion dédiée ${a.connection} a les VLAN ${a.from} à ${a.to}.`,
    hint: 'Donnez-lui un VLAN de cette plage.',
    fix: 'Prendre un VLAN libre',
  }),
  'rules/pop-differs-from-connection': (a) => ({
    message: `L’InterLink ${a.link} est dans le PoP ${a.pop}, sa connexion dédiée ${a.connection} est dans ${a.theirs}.`,
    hint: 'Un InterLink auto-hébergé part du port de sa connexion : prenez ce PoP.',
    fix: 'Prendre le PoP de la connexion',
  }),
  'rules/bandwidth-not-offered': (a) => ({
    message: `L’InterLink ${a.link} a ${bandwidth(a.bandwidthMbps)}, que le PoP ${a.pop} ne propose pas.`,
    hint:
      a.offered.length === 0
        ? 'Ce PoP ne propose aucune bande passante à commander : choisissez-en un autre.'
        : `Il propose ${list(a.offered.map(bandwidth), 12)}.`,
    fix: 'Prendre la bande passante supérieure',
  }),
  'rules/unresolved-reference': (a) => ({
    message: `${thing(a.thing)} renvoie à ce qui n’est pas dans le plan : ${list(
      a.references.map(({ to, id }) => `${thingNames[to]} ${id}`),
      3,
    )}.`,
    hint: 'Importez aussi la liste manquante : les références se résolvent alors d’elles-mêmes. Ou attachez autre chose.',
    fix: null,
  }),
  'rules/unknown-value': (a) => ({
    message:
      a.field === 'region'
        ? `${thing(a.thing)} : cette application ne connaît pas la région ${a.value}.`
        : `${thing(a.thing)} : cette application ne connaît pas cet état.`,
    hint:
      a.field === 'region'
        ? 'La valeur est gardée telle quelle. Cherchez une version plus récente de l’application.'
        : 'Consignez le véritable état : rien ne peut être configuré d’ici là.',
    fix: null,
  }),
  'capacity/connection-nearly-used': (a) => ({
    message: `Connexion dédiée ${a.connection} : ${bandwidth(a.usedMbps)} sur ${bandwidth(a.portMbps)} sont pris.`,
    hint: 'Prévoyez une autre connexion dédiée avant d’avoir besoin du prochain InterLink.',
    fix: null,
  }),
  'prefix/reserved': (a) => ({
    message: `${thing(a.thing)} : ${some(a)} ${one(a) ? 'est' : 'sont'} dans une plage ${
      {
        special: 'réservée',
        'link-local': 'de lien local',
        multicast: 'multicast',
        documentation: 'de documentation',
      }[a.kind]
    } (${a.rfc}), qui n’est pas routée.`,
    hint: 'Utilisez des adresses privées (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fd00::/8) ou vos adresses publiques.',
    fix: null,
  }),
  'region/without-vpc': (a) => ({
    message: `La région ${a.region} a ${a.links > 0 ? plural(a.links, 'InterLink', 'InterLinks') : plural(a.policies, 'politique de routage', 'politiques de routage')}, mais aucun VPC à attacher.`,
    hint: 'Créez un VPC dans cette région.',
    fix: `Créer un VPC dans ${a.region}`,
  }),
  'link/unconnected': (a) => ({
    message: `L’InterLink ${a.link} n’a ${a.site ? 'pas de VPC' : a.vpc ? 'pas d’infrastructure externe' : 'ni infrastructure externe ni VPC'}.`,
    hint: 'Reliez les deux extrémités : rien ne passe d’ici là.',
    fix: null,
  }),
  'link/order-ended': (a) => ({
    message:
      a.status === 'refused'
        ? `La commande de l’InterLink ${a.link} a été refusée par le partenaire.`
        : `La commande de l’InterLink ${a.link} a expiré : le partenaire n’a pas répondu dans les 10 jours.`,
    hint: 'Un tel InterLink ne deviendra jamais actif. Remplacez-le par une copie prévue et commandez-la, ou supprimez-le.',
    fix: 'Remplacer par une copie prévue',
  }),
}

const titles: Text['checks']['titles'] = {
  'propagation/nothing-let-through': 'Propagation active, rien ne passe',
  'propagation/off': 'Propagation des routes inactive',
  'announcement/never-whitelisted': 'Annonce jamais autorisée',
  'announcement/network-never-whitelisted': 'Réseau privé jamais autorisé',
  'announcement/same-from-two-sites': 'Même préfixe depuis deux sites',
  'announcement/preferred-site': 'Même préfixe depuis deux sites, l’un préféré',
  'filter/entry-unused': 'Entrée de filtre sans effet',
  'filter/entry-covered': 'Entrée de filtre couverte par une autre',
  'filter/wider-than-announced': 'Entrée de filtre plus large que l’annonce',
  'filter/default-route': 'Filtre laissant tout passer',
  'filter/wrong-version': 'Entrée de filtre de l’autre version d’IP',
  'policy/missing-for-version': 'Annoncé, mais sans politique de cette version d’IP',
  'policy/version-not-announced': 'Politique d’une version d’IP que personne n’annonce',
  'policy/unused': 'Politique de routage inutilisée',
  'overlap/site-vpc': 'Le site utilise des adresses du VPC',
  'overlap/summary-covers-subnet': 'L’annonce couvre un sous-réseau du VPC',
  'overlap/vpc-vpc': 'VPC qui se chevauchent sur un site',
  'overlap/site-site': 'Sites qui se chevauchent dans un VPC',
  'overlap/within-vpc': 'Réseaux privés qui se chevauchent dans leur VPC',
  'reach/one-way': 'Accessible dans un seul sens',
  'reach/different-paths': 'InterLinks différents à l’aller et au retour',
  'redundancy/single-link': 'Un seul InterLink',
  'redundancy/one-pop': 'Tous les InterLinks dans un PoP',
  'redundancy/one-provider': 'Tous les InterLinks chez un partenaire',
  'community/tie': 'Communautés à égalité',
  'community/contradicts-length': 'Communauté en contradiction avec la longueur',
  'rules/propagation-without-vpc': 'Propagation sans VPC',
  'rules/propagation-without-policy': 'Propagation sans politique',
  'rules/region-mismatch': 'Régions différentes',
  'rules/organization-mismatch': 'Organisations différentes',
  'rules/policy-in-wrong-slot': 'Politique de la mauvaise version d’IP',
  'rules/over-capacity': 'Connexion dédiée surchargée',
  'rules/vlan-taken': 'VLAN utilisé deux fois',
  'rules/vlan-outside-range': 'VLAN hors de la plage',
  'rules/pop-differs-from-connection': 'PoP différent de celui de la connexion',
  'rules/bandwidth-not-offered': 'Bande passante non proposée',
  'rules/unresolved-reference': 'Référence à ce qui n’est pas dans le plan',
  'rules/unknown-value': 'Valeur inconnue de cette application',
  'capacity/connection-nearly-used': 'Connexion dédiée presque pleine',
  'prefix/reserved': 'Plage de lien local ou réservée',
  'region/without-vpc': 'Région sans VPC',
  'link/unconnected': 'InterLink sans extrémité',
  'link/order-ended': 'Commande refusée ou expirée',
}

export const checks: Text['checks'] = {
  findings,
  titles,
  severities: { error: 'Erreur', warning: 'Avertissement', info: 'Remarque' },
  severityCounts: {
    error: (count) => plural(count, 'erreur', 'erreurs'),
    warning: (count) => plural(count, 'avertissement', 'avertissements'),
    info: (count) => plural(count, 'remarque', 'remarques'),
  },
  suppressedCount: (count) => plural(count, 'ignoré', 'ignorés'),
  ui: {
    title: 'Contrôles',
    running: 'Contrôle en cours…',
    shown: (shown, all) =>
      shown === all ? plural(all, 'constat', 'constats') : `${shown} sur ${plural(all, 'constat', 'constats')}`,
    filter: 'Filtrer par nom ou préfixe',
    severity: 'Gravité',
    suppressed: 'Ignorés',
    list: 'Constats',
    none: 'Rien à signaler',
    noneHint: 'Aucun contrôle ne trouve d’erreur ni de doute dans ce plan. Ils reprennent après chaque modification.',
    noMatch: 'Aucun constat ne correspond au filtre',
    noMatchHint: 'Affichez plus de gravités, ou changez le texte.',
    show: 'Voir dans la topologie',
    about: 'À propos de ce contrôle',
    aboutCheck: (title) => `À propos de ce contrôle : ${title}`,
    related: 'Concerne',
    prefixes: 'Préfixes',
    more: (count) => `et ${plural(count, 'autre', 'autres')}`,
    fix: (title) => `${title}…`,
    suppress: 'Ignorer…',
    suppressTitle: (title) => `Ignorer : ${title}`,
    suppressText: (name) =>
      `Ce contrôle ne compte plus pour ${name}. Il reste dans la liste des constats ignorés, avec la raison, jusqu’à ce que vous reveniez dessus.`,
    reason: 'Raison',
    reasonHint: 'Pourquoi est-ce bien ainsi ? Pour qui lira ceci l’an prochain.',
    confirmSuppress: 'Ignorer',
    unsuppress: 'Ne plus ignorer',
    stale: 'Ignorés, mais plus constatés',
    acceptedFor: 'Accepté :',
    aboutFinding: 'Détails',
    inspector: 'Constats',
    noPage: 'La page de ce contrôle n’a pas pu être lue.',
  },
  newPolicy: (a) => `${a.link} IPv${a.version}`,
  newVpc: (a) => `vpc-${a.region}`,
}
