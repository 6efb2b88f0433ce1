import { Kbd } from '@mantine/core'
import { Fragment } from 'react'
import { text } from '../../shared/text/index.ts'
import type { Action } from '../actions/action.ts'
import { ACTIONS } from '../actions/actions.ts'
import { isMac, keyNames } from '../actions/keys.ts'
import classes from './dialog.module.css'
import { DialogFrame } from './dialog-frame.tsx'

/** Every action that has a key, by group. */
export const ShortcutsDialog = () => (
  <DialogFrame title={text.shortcuts.title}>
    <p className={`dim ${classes.text}`}>{text.shortcuts.intro}</p>
    <div className={classes.keys}>
      {(Object.keys(text.actions.groups) as Action['group'][]).map((group) => {
        const actions = ACTIONS.filter((action) => action.group === group && action.keys !== undefined)
        return actions.length === 0 ? null : (
          <Fragment key={group}>
            <h3>{text.actions.groups[group]}</h3>
            {actions.map(({ id, title, keys }) => (
              <Fragment key={id}>
                <span>{title()}</span>
                <span>
                  {keys!.map((key, i) => (
                    <Fragment key={key}>
                      {i > 0 ? ' / ' : ''}
                      <Kbd size="xs">{keyNames(key, isMac()).join(' ')}</Kbd>
                    </Fragment>
                  ))}
                </span>
              </Fragment>
            ))}
          </Fragment>
        )
      })}
    </div>
  </DialogFrame>
)
