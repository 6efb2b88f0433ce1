import { ActionIcon, Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'

/** A tool without words of its own beside those that have them. */
export const IconTool = ({ icon: Icon, label, onClick }: { icon: LucideIcon; label: string; onClick: () => void }) => (
  <Tooltip label={label}>
    <ActionIcon onClick={onClick} aria-label={label}>
      <Icon size={16} />
    </ActionIcon>
  </Tooltip>
)
