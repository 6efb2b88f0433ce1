import type { VpcId } from '../model/ids.ts'
import type { Routing } from '../routing/routing.ts'
import type { Flow } from './flow.ts'

/** The VPCs that hold a flow's destination as a custom route and don't announce it (D5). */
export const vpcsKeepingToThemselves = (routing: Routing, { holders }: Flow): VpcId[] =>
  holders.flatMap(({ kind, id }) =>
    kind === 'vpc' && routing.vpcParts.get(id)?.propagatesCustomRoutes === false ? [id] : [],
  )
