import type { Chapter } from './chapter.ts'
import { sample } from './plans.ts'
import type { Stage } from './stage.ts'

const create = async (stage: Stage, item: string) => {
  await stage.press('Create', stage.region('In this plan'))
  await stage.item(item)
}
const cancel = async (stage: Stage, title: string) => {
  await stage.press('Cancel', stage.dialog(title))
  await stage.untilBack()
}

/** External infrastructure, VPCs with what is in them, dedicated connections, routing policies. */
export const building: Chapter = {
  plan: sample,
  take: async (stage) => {
    const { dialog, inspector, page } = stage
    await create(stage, 'Create external infrastructure…')
    const site = dialog('Create external infrastructure')
    await site.getByRole('textbox', { name: 'Name', exact: true }).fill('Marseille plant')
    const prefixes = site.getByRole('textbox', { name: /^Announced prefixes/ })
    await prefixes.fill('10.70.0.0/16 high, 10.71.0.0/16')
    await stage.key('Enter')
    await prefixes.fill('10.72.1.0/16')
    await stage.key('Enter')
    await site.getByRole('button', { name: 'Use 10.72.0.0/16' }).waitFor()
    await stage.pictureOf('create-site', site)
    await cancel(stage, 'Create external infrastructure')

    await create(stage, 'Create VPC…')
    await stage.pictureOf('create-vpc', dialog('Create VPC'))
    await cancel(stage, 'Create VPC')

    await stage.section('InterLink')
    await stage.tab('Dedicated connections')
    await stage.press('Create dedicated connection…')
    await stage.pictureOf('create-connection', dialog('Create dedicated connection'))
    await cancel(stage, 'Create dedicated connection')

    await stage.section('Topology')
    await create(stage, 'Create routing policy…')
    const policy = dialog('Create routing policy')
    await policy.getByRole('textbox', { name: /^Incoming/ }).fill('10.16.0.0/12 10.40.0.0/16')
    await stage.key('Enter')
    await policy.getByRole('textbox', { name: /^Outgoing/ }).fill('10.1.0.0/23')
    await stage.key('Enter')
    await policy.getByText('prod-paris: lets 2 of 4 through').waitFor()
    await stage.pictureOf('create-policy', policy)
    await cancel(stage, 'Create routing policy')

    await stage.select('prod-paris')
    await stage.picture('vpc-inspector')
    for (const [section, title, picture] of [
      ['Private Networks', 'Add Private Network', 'add-network'],
      ['Custom routes', 'Add custom route', 'add-custom-route'],
    ] as const) {
      await stage.press('Add', inspector().getByRole('region', { name: section }))
      await stage.pictureOf(picture, dialog(title))
      await cancel(stage, title)
    }
    await stage.select('Paris headquarters')
    await stage.pictureOf('site-inspector', inspector())
    await stage.section('InterLink')
    for (const [tab, picture] of [
      ['Routing policies', 'list-policies'],
      ['VPCs', 'list-vpcs'],
      ['External infrastructure', 'list-sites'],
      ['Dedicated connections', 'list-connections'],
    ] as const) {
      await stage.tab(tab)
      await page.getByRole('grid', { name: tab }).waitFor()
      await stage.picture(picture)
    }
    await page.getByRole('gridcell', { name: 'fr-par' }).click()
    await inspector().getByRole('heading', { name: 'lyon-port-1', level: 2 }).waitFor()
    await stage.pictureOf('connection-inspector', inspector())
  },
}
