import type { Text } from '../text.ts'
import { statusNames } from './names.ts'
import { number, plural } from './words.ts'

export const drawing: Text['drawing'] = {
  statuses: { ...statusNames, limited_connectivity: 'Limité' },
  sessions: { up: 'établie', down: 'interrompue', disabled: 'désactivée', planned: 'prévue' },
  edges: {
    idle: 'Rien à porter',
    flows: 'Les routes passent',
    planned: 'Passeront une fois commandé',
    partial: 'Routes en partie bloquées',
    blocked: 'Bloqué',
  },
  routes: (crossing, all) =>
    crossing === all ? plural(all, 'route', 'routes') : `${number(crossing)} sur ${plural(all, 'route', 'routes')}`,

  noLocation: 'Sans lieu',
  noSubnets: 'Aucun sous-réseau',
  unknownPop: 'PoP inconnu',
  hosted: 'hébergé',
  selfHosted: 'auto-hébergé',
  propagation: { on: 'propagation active', off: 'sans propagation' },
  announced: (count) => plural(count, 'préfixe annoncé', 'préfixes annoncés'),
  networks: (count) => plural(count, 'réseau privé', 'réseaux privés'),
  filters: (incoming, outgoing) => `${number(incoming)} du site · ${number(outgoing)} du VPC`,

  site: (name, facts) => `Infrastructure externe ${name}, ${facts.join(', ')}`,
  vpc: (name, region, networks, subnets) =>
    `VPC ${name} en ${region}, ${networks}${subnets.length === 0 ? '' : ` : ${subnets.join(', ')}`}`,
  policy: (name, region, version, filters) =>
    `Politique de routage ${version} ${name} en ${region}, plages autorisées : ${filters}`,
  link: (name, facts, v4, v6, peerAsn, ownAsn) =>
    `InterLink ${name}, ${facts.join(', ')}, BGP IPv4 ${v4}, IPv6 ${v6}, AS${peerAsn ?? ' inconnu'} avec AS${ownAsn}`,

  policyApplies: 'Politique de routage appliquée',
  subtitles: { today: 'Tel qu’aujourd’hui', planned: 'Tel que prévu' },
  whole: (counts) =>
    `Topologie : ${plural(counts.sites, 'infrastructure externe', 'infrastructures externes')}, ${plural(counts.links, 'InterLink', 'InterLinks')}, ${number(counts.vpcs)} VPC, ${plural(counts.policies, 'politique de routage', 'politiques de routage')}.`,
}
