import type { ReactNode } from 'react'
import { text } from '../../shared/text/index.ts'
import type { ThingKind } from '../store/select.ts'
import { KindIcon } from '../ui/kind-icon.tsx'
import classes from './inspector.module.css'

/** What it is, its name, its state in a few marks. */
export const Head = ({ kind, name, children }: { kind: ThingKind; name: string; children?: ReactNode }) => (
  <header className={classes.head}>
    <div className={classes.kind}>
      <KindIcon kind={kind} size={13} />
      {text.thingNames[kind]}
    </div>
    <h2 className={classes.title} title={name}>
      <bdi>{name}</bdi>
    </h2>
    {children === undefined ? null : <div className={classes.state}>{children}</div>}
  </header>
)

export const Section = ({ title, action, children }: { title?: string; action?: ReactNode; children: ReactNode }) => (
  <section className={classes.section} aria-label={title}>
    {title === undefined ? null : (
      <div className={classes.sectionHead}>
        <h3 className={classes.sectionTitle}>{title}</h3>
        {action}
      </div>
    )}
    {children}
  </section>
)

export const None = ({ children }: { children: ReactNode }) => <p className={classes.none}>{children}</p>
