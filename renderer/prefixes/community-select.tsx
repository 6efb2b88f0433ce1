import { Select } from '@mantine/core'
import { type Announcement, COMMUNITIES, type Community } from '../../shared/model/site.ts'
import { LOCAL_PREFERENCES } from '../../shared/routing/local-preference.ts'
import { perLanguage, text } from '../../shared/text/index.ts'

const NO_COMMUNITY = 'none'
const options = perLanguage(() => [
  { value: NO_COMMUNITY, label: text.prefixes.communities.none },
  ...COMMUNITIES.map((value) => ({
    value,
    label: `${text.prefixes.communities[value]} (${LOCAL_PREFERENCES[value].localPreference})`,
  })),
])

type CommunitySelectProps = {
  prefix: string
  announcements: Announcement[]
  onChange: (next: Announcement[]) => void
  disabled: boolean
}

/** The community that a site puts on one of its prefixes (D6). */
export const CommunitySelect = ({ prefix, announcements, onChange, disabled }: CommunitySelectProps) => (
  <Select
    aria-label={text.prefixes.community(prefix)}
    data={options()}
    value={announcements.find((a) => a.prefix === prefix)?.community ?? NO_COMMUNITY}
    onChange={(value) => {
      const community = value === NO_COMMUNITY ? null : (value as Community)
      onChange(announcements.map((a) => (a.prefix === prefix ? { ...a, community } : a)))
    }}
    disabled={disabled}
    allowDeselect={false}
    variant="unstyled"
    w={148}
  />
)
