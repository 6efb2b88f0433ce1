import type { Partner, Pop } from './catalogue.ts'
import { partnerIdSchema, popIdSchema } from './ids.ts'

/** Bandwidths that a PoP may offer, in Mbit/s, as the fr-par catalogue lists them. */
const UP_TO_25G = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 25000]
const UP_TO_100G = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 25000, 50000, 100000]

/** What the API says of a thing beyond what the plan models: kept as an import would keep it, so that importing the same list changes nothing. */
const asListed = (fields: Record<string, string> | null) => (fields ? { fields, dangling: {} } : null)

const pop = (id: string, fields: Omit<Pop, 'id' | 'imported'>, logoUrl: string | null): Pop => ({
  id: popIdSchema.parse(id),
  ...fields,
  imported: asListed(logoUrl === null ? null : { logo_url: logoUrl }),
})
const partner = (id: string, fields: Omit<Partner, 'id' | 'imported'>, listed: Record<string, string>): Partner => ({
  id: partnerIdSchema.parse(id),
  ...fields,
  imported: asListed(listed),
})

const OPCORE_LOGO = 'https://app.opcore.com/web/image/website/1/logo/OPCORE'

const PLACEHOLDER_POPS: Pop[] = [
  pop(
    '5b8a2c0e-6f1d-4f57-9a3b-2d1c7e904a01',
    {
      name: 'AMS',
      displayName: 'Amsterdam (placeholder)',
      hostingProviderName: '',
      address: '',
      city: 'Amsterdam',
      region: 'nl-ams',
      availableLinkBandwidthsMbps: UP_TO_25G,
    },
    null,
  ),
  pop(
    '5b8a2c0e-6f1d-4f57-9a3b-2d1c7e904a02',
    {
      name: 'WAW',
      displayName: 'Warsaw (placeholder)',
      hostingProviderName: '',
      address: '',
      city: 'Warsaw',
      region: 'pl-waw',
      availableLinkBandwidthsMbps: UP_TO_25G,
    },
    null,
  ),
]

/** Whether a PoP only stands in for one of its region: the account knows no such id. */
export const isPlaceholderPop = (id: string): boolean => PLACEHOLDER_POPS.some((pop) => pop.id === id)

/**
 * The catalogue that a new plan starts with. fr-par is what the API lists; importing a newer list updates it by id.
 * For the regions whose list was not recorded there is one placeholder each, named as such, so that planning can start
 * before the region's PoPs are imported.
 */
export const BUILTIN_POPS: Pop[] = [
  pop(
    'f2e1cf2f-efec-4798-a959-767310ab30ae',
    {
      name: 'DC2',
      displayName: 'Paris - OpCore DC2',
      hostingProviderName: 'OpCore',
      address: '29 Rue Edith Cavell',
      city: 'Vitry-sur-Seine',
      region: 'fr-par',
      availableLinkBandwidthsMbps: [],
    },
    OPCORE_LOGO,
  ),
  pop(
    'c1165d78-bd85-4574-9958-b068a6d191f9',
    {
      name: 'DC3',
      displayName: 'Paris - OpCore DC3',
      hostingProviderName: 'OpCore',
      address: '59 Rue Julian Grimau',
      city: 'Vitry-sur-Seine',
      region: 'fr-par',
      availableLinkBandwidthsMbps: UP_TO_100G,
    },
    OPCORE_LOGO,
  ),
  pop(
    '6c72a01d-6489-414c-aae6-863740b061c2',
    {
      name: 'DC5',
      displayName: 'Paris - OpCore DC5',
      hostingProviderName: 'OpCore',
      address: '27 Avenue de l Eguillette',
      city: 'Saint-Ouen-l-Aumône',
      region: 'fr-par',
      availableLinkBandwidthsMbps: UP_TO_100G,
    },
    OPCORE_LOGO,
  ),
  pop(
    '118e6439-6821-46be-92ca-fb558a46cf6f',
    {
      name: '- Interxion MRS2',
      displayName: 'Marseille - Interxion MRS2',
      hostingProviderName: 'Interxion',
      address: 'Chem. du Cap-Janet',
      city: 'Marseille',
      region: 'fr-par',
      availableLinkBandwidthsMbps: UP_TO_25G,
    },
    'https://res.cloudinary.com/digitalrealty/image/upload/f_auto,c_limit,w_640,q_auto/images/logo.png',
  ),
  pop(
    'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7',
    {
      name: '- Telehouse TH2',
      displayName: 'Paris - TeleHouse TH2',
      hostingProviderName: 'TeleHouse',
      address: '137 Boulevard Voltaire',
      city: 'Paris',
      region: 'fr-par',
      availableLinkBandwidthsMbps: UP_TO_25G,
    },
    'https://www.telehouse.fr/wp-content/uploads/2020/03/telehouse-vector-white-logo.svg',
  ),
  ...PLACEHOLDER_POPS,
]

export const BUILTIN_PARTNERS: Partner[] = [
  partner(
    '89d00734-eddb-4192-8b16-bc16f0b0f5a5',
    {
      name: 'FranceIX',
      contactEmail: 'l2-support@franceix.net',
      portalUrl: 'https://www.franceix.net/en/services/cloud/cloud-access/',
    },
    {
      created_at: '2025-04-08T16:09:15.661184Z',
      logo_url: 'https://www.franceix.net/static/django_franceix/images/navbar-logo.svg',
      updated_at: '2025-06-26T09:14:51.368612Z',
    },
  ),
  partner(
    '930ebb71-7fb2-4ea7-a8d1-7f4cc3177c05',
    {
      name: 'FreePro',
      contactEmail: 'engineering@freepro.com',
      portalUrl: 'https://pro.free.fr/espace-client/connexion/#/',
    },
    {
      created_at: '2024-09-25T06:44:33.475845Z',
      logo_url: 'https://pro.free.fr/assets/img/brand/free-pro.svg',
      updated_at: '2024-11-28T08:45:33.852946Z',
    },
  ),
]
