import { Button, Checkbox, Popover, Radio, Stack } from '@mantine/core'
import { ChevronDown, UserRound } from 'lucide-react'
import { useRef, useState } from 'react'
import { PERMISSION_SETS, type PermissionSet } from '../../shared/model/access.ts'
import { text } from '../../shared/text/index.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'

/** Rule 13: as whom the plan is edited. */
export const ActingAs = () => {
  const { access } = useAppSelector(selectPlan)
  const run = useRunCommand()
  const blockedBy = useBlocker({ command: 'access.set', role: 'owner' })
  const [wanted, setWanted] = useState<readonly PermissionSet[] | null>(null)
  const underway = useRef(0)
  const sets: readonly PermissionSet[] = wanted ?? (access.role === 'owner' ? [] : access.permissionSets)
  const who = access.role === 'owner' ? text.bar.owner : text.bar.sets(sets.length)
  // Boxes are ticked faster than answers come: each builds on what was wished for before, not on what is known to be there.
  const setSets = async (permissionSets: readonly PermissionSet[]) => {
    setWanted(permissionSets)
    underway.current += 1
    await run({ command: 'access.set', permissionSets })
    underway.current -= 1
    if (underway.current === 0) setWanted(null)
  }
  const toggle = (set: PermissionSet) =>
    void setSets(sets.includes(set) ? sets.filter((s) => s !== set) : [...sets, set])
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus transitionProps={{ duration: 100 }} shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<UserRound size={14} />}
          rightSection={<ChevronDown size={14} />}
          aria-label={text.bar.actingAs(who)}
        >
          {who}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Radio.Group
          label={text.bar.actingAs('')}
          description={blockedBy ?? text.bar.actingHint}
          value={access.role}
          onChange={(role) => (role === 'owner' ? void run({ command: 'access.set', role }) : void setSets([]))}
        >
          <Stack gap={8} mt={8}>
            <Radio
              size="xs"
              value="owner"
              label={text.bar.owner}
              description={text.bar.ownerHint}
              disabled={blockedBy !== null}
            />
            <Radio size="xs" value="member" label={text.bar.member} disabled={blockedBy !== null} />
          </Stack>
        </Radio.Group>
        <Stack gap={6} mt={8} ml={24} role="group" aria-label={text.bar.member}>
          {PERMISSION_SETS.map((set) => (
            <Checkbox
              key={set}
              size="xs"
              label={set}
              checked={sets.includes(set)}
              disabled={access.role === 'owner' || blockedBy !== null}
              onChange={() => toggle(set)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
