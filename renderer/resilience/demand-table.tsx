import { Switch } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Gauge } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Demand } from '../../shared/model/demand.ts'
import { matchesQuery, searchable } from '../../shared/model/name-search.ts'
import type { Site } from '../../shared/model/site.ts'
import type { Vpc } from '../../shared/model/vpc.ts'
import { text } from '../../shared/text/index.ts'
import { FilterField } from '../lists/filter-field.tsx'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { Bar } from '../ui/bar.tsx'
import { Empty } from '../ui/empty.tsx'
import { ThingLink } from '../ui/thing-link.tsx'
import { DemandField } from './demand-field.tsx'
import classes from './resilience.module.css'

const ROW = 40
const NAME = 200
const CELL = 144

/** The traffic expected of each pair: sites down, VPCs across; both ways virtual, since a plan can have thousands of each. */
export const DemandTable = () => {
  const { sites, vpcs, links, demands } = useAppSelector(selectPlan)
  const [query, setQuery] = useState('')
  const [onlyConnected, setOnlyConnected] = useState(true)
  const scroll = useRef<HTMLDivElement>(null)
  const connected = useMemo(
    () => new Set(Object.values(links).map(({ siteId, vpcId }) => `${siteId} ${vpcId}`)),
    [links],
  )
  const byPair = useMemo(
    () => new Map(Object.values(demands).map((demand) => [`${demand.siteId} ${demand.vpcId}`, demand])),
    [demands],
  )
  const { rows, columns } = useMemo(() => {
    const pairs = [...connected, ...byPair.keys()].map((pair) => pair.split(' '))
    const involved = (at: 0 | 1) => new Set(pairs.map((pair) => pair[at]))
    const matches = ({ name }: { name: string }) => matchesQuery(searchable(name), query)
    const [withSites, withVpcs] = [involved(0), involved(1)]
    return {
      rows: Object.values(sites).filter((site) => (!onlyConnected || withSites.has(site.id)) && matches(site)),
      columns: Object.values(vpcs).filter((vpc) => !onlyConnected || withVpcs.has(vpc.id)),
    }
  }, [sites, vpcs, connected, byPair, onlyConnected, query])
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 6,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => CELL,
    overscan: 3,
  })
  if (Object.keys(sites).length === 0 || Object.keys(vpcs).length === 0) {
    return <Empty icon={Gauge} title={text.resilience.tabs.demands} hint={text.resilience.demands.none} />
  }
  const width = NAME + across.getTotalSize()
  return (
    <>
      <Bar>
        <p className={classes.explain}>{text.resilience.demands.hint}</p>
        <Switch
          size="xs"
          label={text.resilience.demands.onlyConnected}
          checked={onlyConnected}
          onChange={(event) => setOnlyConnected(event.currentTarget.checked)}
        />
        <FilterField query={query} onQuery={setQuery} label={text.resilience.demands.filter} />
      </Bar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys */}
      <section ref={scroll} className={classes.matrix} aria-label={text.resilience.demands.label} tabIndex={0}>
        <table style={{ width, height: ROW + down.getTotalSize() }} aria-rowcount={rows.length + 1}>
          <thead>
            <tr style={{ width }}>
              <th scope="col" className={classes.corner} style={{ width: NAME }}>
                {text.resilience.demands.site}
              </th>
              {across.getVirtualItems().map(({ key, index, start }) => (
                <th key={key} scope="col" style={{ left: NAME + start, width: CELL }}>
                  <ThingLink id={columns[index]!.id} name={columns[index]!.name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {down.getVirtualItems().map((row) => (
              <Row
                key={row.key}
                site={rows[row.index]!}
                top={ROW + row.start}
                width={width}
                cells={across
                  .getVirtualItems()
                  .map(({ index, start }) => ({ vpc: columns[index]!, left: NAME + start }))}
                byPair={byPair}
                connected={connected}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

type RowProps = {
  site: Site
  top: number
  width: number
  cells: readonly { vpc: Vpc; left: number }[]
  byPair: ReadonlyMap<string, Demand>
  connected: ReadonlySet<string>
}

const Row = ({ site, top, width, cells, byPair, connected }: RowProps) => (
  <tr style={{ top, width }}>
    <th scope="row" style={{ width: NAME }}>
      <ThingLink id={site.id} name={site.name} />
    </th>
    {cells.map(({ vpc, left }) => {
      const pair = `${site.id} ${vpc.id}`
      return (
        <td key={vpc.id} style={{ left, width: CELL }} data-connected={connected.has(pair) || undefined}>
          <DemandField site={site} vpc={vpc} demand={byPair.get(pair) ?? null} />
        </td>
      )
    })}
  </tr>
)
