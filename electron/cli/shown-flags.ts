import { type Command, Option } from 'commander'
import { LINK_KINDS, storedLinkStatusSchema } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { HIDEABLE, IP_VERSIONS, MOST_HOPS, type Shown, shownSchema } from '../../shared/topology/shown.ts'
import { findThing } from './find-thing.ts'
import { wholeNumber } from './whole-number.ts'

/** What of a plan a drawing shows, as it is typed: things by id or name. Of one option several values, any of which will do. */
export type ShownFlags = {
  around?: string[]
  hops: number
  named?: string
  region?: string[]
  status?: Shown['statuses']
  kind?: Shown['linkKinds']
  pop?: string[]
  partner?: string[]
  tag?: string[]
  hide?: Shown['hide']
  ipVersion?: Shown['ipVersion']
}

export const addShownFlags = (command: Command): Command =>
  command
    .option(
      '--around <names...>',
      'draw only what stands near these: InterLinks, VPCs, policies, external infrastructure',
    )
    .option('--hops <n>', 'with --around: how many lines away things may be', wholeNumber(0, MOST_HOPS), 2)
    .option('--named <words>', 'draw what has these words in its name; InterLinks always with their ends')
    .option('--region <regions...>', 'draw what is in these regions, with what its InterLinks connect')
    .addOption(
      new Option('--status <statuses...>', 'draw InterLinks with these statuses').choices([
        ...storedLinkStatusSchema.options,
      ]),
    )
    .addOption(new Option('--kind <kinds...>', 'draw InterLinks of these kinds').choices([...LINK_KINDS]))
    .option('--pop <names...>', 'draw InterLinks of these PoPs')
    .option('--partner <names...>', 'draw InterLinks of these partners')
    .option('--tag <tags...>', 'draw what has one of these tags')
    .addOption(new Option('--hide <kinds...>', 'leave these out, or what no line goes to').choices([...HIDEABLE]))
    .addOption(new Option('--ip-version <version>', 'draw policies of this IP version alone').choices([...IP_VERSIONS]))

/** The filter that the flags ask for. Throws a `CallError` where a name is of nothing in the plan. */
export const shownOf = (plan: Plan, flags: ShownFlags): Shown => {
  const drawn = { ...plan.sites, ...plan.links, ...plan.vpcs, ...plan.policies }
  const pops = Object.fromEntries(
    Object.values(plan.pops).map((pop) => [pop.id, { id: pop.id, name: pop.displayName }]),
  )
  const ids = (wanted: string[] | undefined, things: Record<string, { id: string; name: string }>, noun: string) =>
    (wanted ?? []).map((each) => findThing(things, each, noun).id)
  return shownSchema.parse({
    around: ids(flags.around, drawn, 'thing'),
    hops: flags.hops,
    name: flags.named,
    regions: flags.region,
    statuses: flags.status,
    linkKinds: flags.kind,
    popIds: ids(flags.pop, pops, 'PoP'),
    partnerIds: ids(flags.partner, plan.partners, 'partner'),
    tags: flags.tag,
    hide: flags.hide,
    ipVersion: flags.ipVersion,
  })
}
