import type { Region } from '../model/common.ts'

export const PLACES: Record<Region, readonly string[]> = {
  'fr-par': [
    'Paris',
    'Lyon',
    'Lille',
    'Nantes',
    'Bordeaux',
    'Toulouse',
    'Rennes',
    'Strasbourg',
    'Marseille',
    'Grenoble',
  ],
  'nl-ams': ['Amsterdam', 'Rotterdam', 'Utrecht', 'Eindhoven', 'Antwerp', 'Brussels', 'Cologne', 'Hamburg'],
  'pl-waw': ['Warsaw', 'Kraków', 'Gdańsk', 'Wrocław', 'Poznań', 'Łódź', 'Brno', 'Vilnius'],
}
export const PREMISES = [
  'headquarters',
  'data centre',
  'factory',
  'warehouse',
  'laboratory',
  'office',
  'campus',
  'other cloud',
] as const
export const TEAMS = [
  'retail',
  'payments',
  'logistics',
  'research',
  'identity',
  'media',
  'health',
  'billing',
  'maps',
  'energy',
] as const
export const STAGES = ['prod', 'staging', 'dev', 'lab', 'backup'] as const
export const TIERS = ['web', 'app', 'data', 'admin'] as const
