import type { Chapter } from './chapter.ts'
import { LINK, POLICY, provisioned } from './plans.ts'

/** "How to configure your InterLink", section by section. */
export const configure: Chapter = {
  plan: provisioned,
  take: async (stage) => {
    const { dialog, region, page } = stage
    const propagation = () => region('Route propagation').getByRole('switch', { name: 'Route propagation' })

    await stage.section('InterLink')
    await page.getByRole('grid', { name: 'InterLinks' }).getByText(LINK).waitFor()
    await stage.picture('interlink-list')
    await stage.overview(LINK)
    await stage.picture('overview')

    await stage.press('Attach VPC', region('Attached VPC'))
    await stage.unfold('VPC', dialog('Attach VPC'))
    await stage.pictureOf('attach-vpc', dialog('Attach VPC'), stage.listBox())
    await page.getByRole('option', { name: /^prod-paris/ }).click()
    await stage.press('Create VPC', dialog('Attach VPC'))
    await stage.pictureOf('create-and-attach-vpc', dialog('Create VPC'))
    await stage.press('Cancel', dialog('Create VPC'))
    await dialog('Create VPC').waitFor({ state: 'hidden' })
    await stage.press('Attach VPC', region('Attached VPC'))
    await stage.choose('VPC', /^prod-paris/, dialog('Attach VPC'))
    await stage.press('Attach VPC', dialog('Attach VPC'))
    await stage.untilBack()
    await region('Attached VPC').getByText('prod-paris').waitFor()
    await stage.picture('overview-vpc-attached')

    await stage.press('Attach routing policy', region('Route propagation'))
    await stage.choose('Routing policy', new RegExp(`^${POLICY}`), dialog('Attach routing policy'))
    await stage.pictureOf('attach-policy', dialog('Attach routing policy'))
    await stage.press('Attach policy', dialog('Attach routing policy'))
    await stage.untilBack()

    await propagation().click({ force: true })
    await dialog('Activate route propagation').getByText('10.70.0.0/16').first().waitFor()
    await stage.pictureOf('activate', dialog('Activate route propagation'))
    await stage.press('Activate route propagation', dialog('Activate route propagation'))
    await stage.untilBack()
    await region('Routes').getByText('1 crossing').first().waitFor()
    await stage.picture('overview-active')

    await stage.press('Detach VPC', region('Attached VPC'))
    await dialog('Detach VPC').getByText('route propagation deactivated').waitFor()
    await stage.pictureOf('detach-vpc', dialog('Detach VPC'))
    await stage.press('Cancel', dialog('Detach VPC'))

    await stage.press(`See more: ${POLICY}`, region('Route propagation'))
    await stage.pictureOf('policy-menu', region('Route propagation'), stage.menu())
    await stage.item('Detach policy')
    await dialog('Detach policy').getByText('With no attached routing policy').waitFor()
    await stage.pictureOf('detach-policy', dialog('Detach policy'))
    await stage.press('Cancel', dialog('Detach policy'))

    await stage.press(`See more: ${POLICY}`, region('Route propagation'))
    await stage.item('Edit policy')
    const editing = dialog('Edit routing policy')
    await editing.getByRole('textbox', { name: /^Outgoing/ }).fill('10.1.1.0/24')
    await stage.key('Enter')
    await stage.pictureOf('edit-policy', editing)
    await stage.press('Edit routing policy', editing)
    await page.getByText('Modifications are immediately propagated').waitFor()
    await editing.getByText('10.1.1.0/24').first().waitFor()
    await stage.pictureOf('edit-policy-warning', editing)
    await stage.press('Cancel', editing)
    await stage.press('Cancel', editing)
    await stage.untilBack()

    await propagation().click({ force: true })
    await dialog('Deactivate route propagation').getByText('10.70.0.0/16').first().waitFor()
    await stage.pictureOf('deactivate', dialog('Deactivate route propagation'))
    await stage.press('Cancel', dialog('Deactivate route propagation'))
  },
}
