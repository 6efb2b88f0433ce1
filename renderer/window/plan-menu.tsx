import { Button, Kbd, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { RecentPlan } from '../../shared/contract/requests.ts'
import { text } from '../../shared/text/index.ts'
import type { ActionId } from '../actions/action.ts'
import { actionOf } from '../actions/actions.ts'
import { isMac, keyNames } from '../actions/keys.ts'
import { perform } from '../actions/perform.ts'
import { useAppDispatch, useAppSelector, useAppStore } from '../store/hooks.ts'
import { recentPlans, switchPlan } from '../store/plan-files.ts'
import { selectSnapshot } from '../store/select.ts'
import classes from './top-bar.module.css'

const MenuAction = ({ id }: { id: ActionId }) => {
  const store = useAppStore()
  const { title, keys, blockedBy } = actionOf(id)
  const blocked = useAppSelector((state) => blockedBy?.(state) ?? null)
  return (
    <Menu.Item
      data-disabled={blocked === null ? undefined : true}
      aria-disabled={blocked !== null}
      title={blocked ?? undefined}
      rightSection={keys === undefined ? null : <Kbd size="xs">{keyNames(keys[0]!, isMac()).join(' ')}</Kbd>}
      onClick={() => perform(store, actionOf(id))}
    >
      {title()}
    </Menu.Item>
  )
}

/** The plan's name; everything about its file behind it. */
export const PlanMenu = () => {
  const dispatch = useAppDispatch()
  const { plan, path } = useAppSelector(selectSnapshot)
  const [recent, setRecent] = useState<RecentPlan[]>([])
  const others = recent.filter((other) => other.path !== path)
  return (
    <Menu position="bottom-start" onOpen={() => void dispatch(recentPlans()).then(setRecent)} width={300}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.plan}
          rightSection={<ChevronDown size={14} />}
          aria-label={text.bar.planMenu(plan.name)}
        >
          <bdi className="clip">{plan.name}</bdi>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <div className={`clip ${classes.menuPath}`} title={path}>
            <bdi>{path}</bdi>
          </div>
        </Menu.Label>
        <MenuAction id="new" />
        <MenuAction id="open" />
        <MenuAction id="openSample" />
        <MenuAction id="saveAs" />
        <Menu.Divider />
        <MenuAction id="import" />
        <MenuAction id="exportSvg" />
        <MenuAction id="exportJson" />
        {others.length === 0 ? null : (
          <>
            <Menu.Divider />
            <Menu.Label>{text.bar.recent}</Menu.Label>
            {others.slice(0, 8).map((other) => (
              <Menu.Item
                key={other.path}
                title={other.path}
                onClick={() => void dispatch(switchPlan({ name: 'plan.open', input: { path: other.path } }))}
              >
                <bdi className="clip">{other.name}</bdi>
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <MenuAction id="shortcuts" />
        <MenuAction id="about" />
      </Menu.Dropdown>
    </Menu>
  )
}
