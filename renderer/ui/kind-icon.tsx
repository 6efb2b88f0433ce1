import { Building2, Cable, Cloud, Funnel, Link2, type LucideIcon, Network, Route } from 'lucide-react'
import type { ThingKind } from '../store/select.ts'

export const KIND_ICONS: Record<ThingKind, LucideIcon> = {
  site: Building2,
  link: Link2,
  vpc: Cloud,
  policy: Funnel,
  network: Network,
  route: Route,
  connection: Cable,
}

export const KindIcon = ({ kind, size = 14 }: { kind: ThingKind; size?: number }) => {
  const Icon = KIND_ICONS[kind]
  return <Icon size={size} strokeWidth={1.75} aria-hidden="true" className="no-shrink" />
}
