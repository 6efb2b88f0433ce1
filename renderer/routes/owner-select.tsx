import { Select } from '@mantine/core'
import { memo, useMemo } from 'react'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { routesChosen } from '../store/ui-slice.ts'

/** Options drawn at once; the others are found by typing. */
const LIMIT = 200

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

/** Whose routes are shown: a VPC's, a site's or an InterLink's. Made anew only when they change: there may be thousands. */
export const OwnerSelect = memo(({ id }: { id: string }) => {
  const dispatch = useAppDispatch()
  const { vpcs, sites, links } = useAppSelector(selectPlan)
  const groups = useMemo(
    () =>
      [
        { group: text.routes.vpcs, items: Object.values(vpcs).map(option) },
        { group: text.routes.sites, items: Object.values(sites).map(option) },
        { group: text.routes.links, items: Object.values(links).map(option) },
      ].filter(({ items }) => items.length > 0),
    [vpcs, sites, links],
  )
  return (
    <>
      <h2>{text.routes.of}</h2>
      <Select
        aria-label={text.routes.of}
        data={groups}
        value={id}
        onChange={(chosen) => dispatch(routesChosen(chosen))}
        searchable
        allowDeselect={false}
        limit={LIMIT}
        w={200}
      />
    </>
  )
})
