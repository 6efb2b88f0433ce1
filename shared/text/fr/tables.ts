import type { Text } from '../text.ts'
import { number } from './words.ts'

/** Ce que disent les listes autour de leurs lignes. */
export const tables: Text['tables'] = {
  selectAll: 'Sélectionner toutes les lignes',
  columns: 'Colonnes',
  resetColumns: 'Colonnes habituelles',
  filters: 'Filtres',
  filtersOn: (count) => `Filtres, ${number(count)} en cours`,
  clearFilters: 'Effacer tous les filtres',
  noFilters: 'Rien à filtrer : toutes les lignes disent la même chose.',
  dropFilter: (column, value) => `Ne plus filtrer par ${column} : ${value}`,
  blank: 'Aucun',
  column: {
    propagation: 'Propagation',
    bandwidth: 'Débit',
    announcements: 'Annonces',
    routes: 'Routes perso.',
    customRoutes: 'Annonce perso.',
    prefixes: 'Préfixes',
    filterInCount: 'Entrées, site → VPC',
    filterOutCount: 'Entrées, VPC → site',
    usedBy: 'Utilisée par',
    left: 'Restant',
    vlans: 'VLAN utilisés',
    host: 'Partenaire / connexion',
    sessions: 'Sessions BGP',
  },
  sessions: (v4, v6) => `IPv4 ${v4}, IPv6 ${v6}`,
}
