import type { Text } from '../text.ts'
import { number, plural } from './words.ts'

/** IPv6 counts are too long to read: networks of the usual size, or a power of two where even these are many. */
const ipv6Addresses = (count: bigint): string => {
  const networks = count >> 64n
  if (networks === 0n) return plural(count, 'adresse', 'adresses')
  if (networks < 1_000_000_000n) return `${number(networks)} × /64`
  return `environ 2^${count.toString(2).length - 1} adresses`
}

export const wizards: Text['wizards'] = {
  policy: {
    nameAndRegion: 'Nom et région',
    regionHint: 'Elle sert les InterLinks de cette région ; la région ne peut plus changer ensuite.',
    ipVersion: 'Version d’IP',
    ipVersionHint: 'Un InterLink a au plus une politique de routage par version d’IP.',
    outgoing: 'Routes sortantes — du VPC vers l’infrastructure externe',
    outgoingHint: 'Seul ce qui tient dans ces plages est annoncé à l’infrastructure externe.',
    incoming: 'Routes entrantes — de l’infrastructure externe vers le VPC',
    incomingHint: 'Seul ce qui tient dans ces plages est accepté de l’infrastructure externe.',
    fixed: 'La région et la version d’IP ne changent plus une fois la politique créée.',
    covers: (prefixes, addresses, isIpv6) =>
      `${plural(prefixes, 'plage', 'plages')}, ${isIpv6 ? ipv6Addresses(addresses) : plural(addresses, 'adresse', 'adresses')}`,
    everything: 'La route par défaut laisse passer toutes les annonces de cette version d’IP.',
    reach: 'Ce qu’elle laisserait passer maintenant',
    reachIn: 'Entrant — annoncé par les infrastructures externes',
    reachOut: 'Sortant — annoncé par les VPC',
    nobodyIn: (region, version) => `Aucune infrastructure externe n’annonce encore d’${version} vers ${region}.`,
    nobodyOut: (region, version) => `Aucun VPC de ${region} n’annonce encore d’${version}.`,
  },

  placement: {
    left: (left, port) => `${left} disponibles sur ${port}`,
    offeredBy: (pop) => `Ce qu’offre ${pop}.`,
    tooMuch: (bandwidth) => `${bandwidth} — plus que ce qui reste`,
    nothingOffered: 'Ce PoP n’offre pas d’InterLink en ce moment : choisissez-en un autre.',
    noConnection: (region) => `Aucune connexion dédiée en ${region} : créez-en une d’abord, ou choisissez hébergé.`,
    vlanFree: (vlan) => `Le VLAN ${vlan} est le premier libre.`,
    popOfConnection: 'Là où la connexion dédiée aboutit.',
  },

  link: {
    region: 'Région',
    regionHint: 'Le VPC et les politiques de routage doivent être dans la même région.',
    how: 'Connexion',
    hostedHint: 'Un partenaire l’héberge : aucun équipement à vous dans le PoP.',
    selfHostedHint: 'Il passe en VLAN sur votre propre connexion dédiée.',
    bandwidth: 'Bande passante',
    site: 'Infrastructure externe',
    siteHint: 'Ce à quoi mène l’InterLink ; elle peut être reliée plus tard.',
    policies: 'Politiques de routage',
    policiesHint:
      'Ce qui passe, une fois un VPC attaché et la propagation des routes activée. Elles peuvent être attachées plus tard.',
    policy: (isIpv6) => `Politique de routage (${isIpv6 ? 'IPv6' : 'IPv4'})`,
    nameAndTags: 'Nom et étiquettes',
    order: 'Commande',
    orderHint: 'La région, le partenaire, le PoP et la bande passante ne changent plus une fois la commande passée.',
    planned: 'Prévu',
    ordered: 'Commandé',
    plannedHint: 'Dessiné dans ce plan, pas encore commandé : tout peut encore changer.',
    orderedHint: 'Déjà commandé à Scaleway : consignez où en est la commande.',
    stands: 'Où en est la commande',
    summary: 'InterLink',
    next: 'Ensuite',
    nextStep: 'Attachez un VPC, puis activez la propagation des routes.',
    atOnce: 'Tout est fait en une seule étape, qui peut être annulée.',
  },

  deletion: {
    title: (name) => `Supprimer l’InterLink ${name}`,
    propagationFirst:
      'La propagation des routes est active. Elle doit être désactivée avant toute autre chose sur cet InterLink.',
    deactivate: 'Désactiver la propagation des routes',
    atOnce: 'Il n’a jamais été provisionné : il est supprimé aussitôt.',
    deprovisioning: (partner) =>
      `Il est déprovisionné : il reste listé comme tel jusqu’à ce que vous consigniez la confirmation de ${partner ?? 'Scaleway'}.`,
    stillUses: (names) => `D’ici là, il compte encore comme utilisant ${names}.`,
  },

  replacement: {
    button: 'Remplacer par une copie…',
    title: (name) => `Remplacer l’InterLink ${name} par une copie`,
    intro:
      'La commande fixe la région, le partenaire, le PoP et la bande passante. Une copie aux réglages différents prend sa place dans le plan, pas encore commandée.',
    submit: 'Remplacer par une copie',
    carriedOver: 'Repris',
    leftBehind: 'Laissé',
    nothing: 'Rien',
    elsewhere: (name, region) => `${name}, qui est en ${region}`,
    pairingKey: 'Clé d’appairage : la copie en reçoit une à la commande',
    sessions: 'Les sessions BGP et leurs adresses',
    propagationOff: 'La propagation des routes est désactivée sur la copie : réactivez-la.',
    old: 'L’InterLink lui-même',
    tags: (tags) => `Étiquettes ${tags}`,
    peerAsn: (asn) => `ASN distant ${asn}`,
  },

  provisioning: {
    title: 'Que faire ensuite',
    contact: 'Partenaire',
    email: 'E-mail',
    portal: 'Portail',
    noKey: {
      planned: 'Visible dans votre compte une fois commandé.',
      ordered: 'Dans votre compte : importez-la, ou notez-la sous Informations.',
    },
    record: 'Consigner ce qui s’est passé',
    steps: {
      planned: {
        hosted: 'Commandez-le à Scaleway, puis consignez-le. Le partenaire a alors 10 jours pour accepter.',
        self_hosted: 'Commandez-le sur votre connexion dédiée, puis consignez-le.',
      },
      configuring: {
        hosted: 'Scaleway le configure. Attendez, puis consignez l’issue.',
        self_hosted: 'Scaleway le configure. Attendez, puis consignez l’issue.',
      },
      requested: {
        hosted:
          'Contactez le partenaire avec la clé d’appairage, par e-mail ou sur son portail. Sans réponse, la demande expire après 10 jours.',
        self_hosted: 'Attendez la réponse, puis consignez-la.',
      },
      provisioning: {
        hosted: 'Le partenaire a accepté et le provisionne. Consignez les sessions BGP qui s’établissent.',
        self_hosted: 'Il est en cours de provisionnement. Consignez les sessions BGP qui s’établissent.',
      },
      ready: {
        hosted: 'Il est prêt : établissez vos sessions BGP, puis consignez-le.',
        self_hosted:
          'Il est prêt : configurez le VLAN et les sessions BGP de votre routeur, puis consignez celles qui sont établies.',
      },
      limited_connectivity: {
        hosted: 'Une des deux sessions BGP est interrompue : vérifiez votre routeur, et interrogez le partenaire.',
        self_hosted: 'Une des deux sessions BGP est interrompue : vérifiez votre routeur.',
      },
      all_down: {
        hosted:
          'Les deux sessions BGP sont interrompues et aucun trafic ne passe : vérifiez votre routeur, et interrogez le partenaire.',
        self_hosted:
          'Les deux sessions BGP sont interrompues et aucun trafic ne passe : vérifiez votre routeur et votre connexion dédiée.',
      },
      failed: {
        hosted: 'Sa configuration a échoué. Ouvrez un ticket d’assistance ; consignez quand la demande est partie.',
        self_hosted: 'Sa configuration a échoué. Ouvrez un ticket d’assistance ; consignez quand il est prêt.',
      },
      refused: {
        hosted: 'Le partenaire l’a refusé. Demandez pourquoi, puis remplacez-le par une copie, ou supprimez-le.',
        self_hosted: 'Il a été refusé. Remplacez-le par une copie, ou supprimez-le.',
      },
      expired: {
        hosted:
          'Le partenaire n’a pas répondu en 10 jours. Remplacez-le par une copie pour le commander à nouveau, ou supprimez-le.',
        self_hosted: 'Il a expiré. Remplacez-le par une copie, ou supprimez-le.',
      },
      locked: {
        hosted:
          'Scaleway l’a verrouillé : rien n’est possible. Ouvrez un ticket d’assistance ; consignez quand il est déverrouillé.',
        self_hosted:
          'Scaleway l’a verrouillé : rien n’est possible. Ouvrez un ticket d’assistance ; consignez quand il est déverrouillé.',
      },
      deprovisioning: {
        hosted:
          'Il est en cours de suppression. Quand le partenaire l’a confirmée, consignez-le : il quitte alors le plan.',
        self_hosted:
          'Il est en cours de suppression. Quand elle est confirmée, consignez-le : il quitte alors le plan.',
      },
      unknown_link_status: {
        hosted: 'Votre compte lui a donné un état inconnu ici. Consignez d’abord son véritable état.',
        self_hosted: 'Votre compte lui a donné un état inconnu ici. Consignez d’abord son véritable état.',
      },
    },
    events: {
      ordered: 'Je l’ai commandé',
      sentToPartner: 'Configuré : la demande est chez le partenaire',
      configured: 'Configuré et prêt',
      accepted: 'Le partenaire a accepté',
      refused: 'Le partenaire a refusé',
      expired: 'Pas de réponse en 10 jours',
      failed: 'La configuration a échoué',
      bothUp: 'Les deux sessions sont établies',
      v4Only: 'Seule la session IPv4 est établie',
      v6Only: 'Seule la session IPv6 est établie',
      bothDown: 'Les deux sessions sont interrompues',
      unlocked: 'Déverrouillé',
      deleted: 'La suppression est confirmée',
    },
  },
}
