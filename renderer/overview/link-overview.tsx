import { ChevronRight } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { BgpStatus, Link } from '../../shared/model/link.ts'
import { text } from '../../shared/text/index.ts'
import { DeleteButton } from '../inspector/delete-button.tsx'
import { SiteSlot } from '../inspector/link-attachments.tsx'
import { LinkSettings } from '../inspector/link-settings.tsx'
import { LinkStatusMenu } from '../inspector/link-status-menu.tsx'
import { Traffic } from '../inspector/traffic.tsx'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan, selectSelection } from '../store/select.ts'
import { overviewOpened, sectionChosen } from '../store/ui-slice.ts'
import { EditableTags } from '../ui/editable-tags.tsx'
import { Field, Fields } from '../ui/field.tsx'
import { Mark, OnOffMark, StatusMark } from '../ui/status-mark.tsx'
import { useBlocker, useRunCommand } from '../ui/use-command.ts'
import { ProvisioningGuide } from '../wizards/provisioning/provisioning-guide.tsx'
import { GuidePanel } from './guide-panel.tsx'
import classes from './overview.module.css'
import { Panel } from './panel.tsx'
import { PropagationPanel } from './propagation-panel.tsx'
import { VpcPanel } from './vpc-panel.tsx'

const Breadcrumb = ({ name }: { name: string }) => {
  const dispatch = useAppDispatch()
  return (
    <nav aria-label={text.interlink.breadcrumb}>
      <ol className={classes.breadcrumb}>
        <li>
          <button type="button" className={classes.back} onClick={() => dispatch(sectionChosen('links'))}>
            {text.nav.links}
          </button>
          <ChevronRight size={14} aria-hidden="true" />
        </li>
        <li aria-current="page" className="clip">
          <bdi>{name}</bdi>
        </li>
      </ol>
    </nav>
  )
}

const Session = ({ link, status }: { link: Link; status: BgpStatus }) =>
  link.status === 'planned' ? (
    <span className="dim">{text.interlink.noSession}</span>
  ) : (
    <Mark
      shape={status === 'up' ? 'disc' : status === 'down' ? 'cross' : 'ring'}
      tone={status === 'up' ? 'good' : status === 'down' ? 'bad' : 'muted'}
      word={text.field[status]}
    />
  )

const Information = ({ link }: { link: Link }) => (
  <Panel title={text.interlink.information}>
    <Fields>
      <Field label={text.field.siteShort} control>
        <SiteSlot link={link} />
      </Field>
      <Field label={text.interlink.sessions.v4}>
        <Session link={link} status={link.bgpV4Status} />
      </Field>
      <Field label={text.interlink.sessions.v6}>
        <Session link={link} status={link.bgpV6Status} />
      </Field>
    </Fields>
    <LinkSettings link={link} withTags={false} />
  </Panel>
)

const Tags = ({ link }: { link: Link }) => {
  const run = useRunCommand()
  const update = { command: 'link.update', linkId: link.id }
  return (
    <Panel title={text.interlink.tags.title}>
      <EditableTags
        label={text.field.tags}
        value={link.tags}
        blockedBy={useBlocker(update)}
        onCommit={(tags) => void run({ ...update, tags })}
      />
    </Panel>
  )
}

/** Another InterLink selected elsewhere, in the list of things or by search, is the one that is shown. */
const useFollowSelection = (link: Link) => {
  const dispatch = useAppDispatch()
  const wanted = useAppSelector((state) => {
    const [id, ...others] = selectSelection(state)
    return id !== undefined && others.length === 0 && selectPlan(state).links[id] !== undefined ? id : null
  })
  useLayoutEffect(() => {
    if (wanted !== null && wanted !== link.id) dispatch(overviewOpened(wanted))
  }, [dispatch, wanted, link.id])
}

/** The Overview page of an InterLink: what it is, what is left to do, everything that can be done with it. */
export const LinkOverview = ({ link }: { link: Link }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const on = link.enableRoutePropagation
  useFollowSelection(link)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Breadcrumb name={link.name} />
        <div className={classes.titleRow}>
          <h2 ref={heading} tabIndex={-1} className={classes.title} title={link.name}>
            <bdi>{link.name}</bdi>
          </h2>
          <StatusMark status={link.status} />
          <OnOffMark on={on} word={on ? text.field.propagationOn : text.field.propagationOff} />
          <div className={classes.headActions}>
            <LinkStatusMenu link={link} />
          </div>
        </div>
      </header>
      <div className={classes.columns}>
        <div className={classes.column}>
          {link.status === 'active' ? null : (
            <Panel title={text.wizards.provisioning.title}>
              <ProvisioningGuide link={link} />
            </Panel>
          )}
          <GuidePanel link={link} />
          <VpcPanel link={link} />
          <PropagationPanel link={link} />
          <Panel title={text.interlink.routes.title}>
            <Traffic link={link} />
          </Panel>
        </div>
        <div className={classes.column}>
          <Information link={link} />
          <Tags link={link} />
          <Panel title={text.interlink.deletion.title}>
            <p className={`dim ${classes.text}`}>{text.interlink.deletion.hint}</p>
            <DeleteButton ids={[link.id]} label={text.inspector.delete(text.field.link)} />
          </Panel>
        </div>
      </div>
    </div>
  )
}
