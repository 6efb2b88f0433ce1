import type { Locator } from 'playwright-core'
import type { Chapter } from './chapter.ts'
import { sample } from './plans.ts'
import type { Stage } from './stage.ts'

const NAME = 'lyon-backup'

const guide = (stage: Stage): Locator => stage.region('What to do next')

/** Ordering and provisioning: an InterLink from being drawn to being deleted, and one that is replaced. */
export const ordering: Chapter = {
  plan: sample,
  take: async (stage) => {
    const { dialog, inspector, page } = stage
    await stage.press('Create', stage.region('In this plan'))
    await stage.pictureOf('create-menu', stage.menu(), stage.region('In this plan').getByRole('textbox'))
    await stage.item('Create InterLink…')
    const wizard = dialog('Create InterLink')
    await stage.choose('Partner', /^FreePro/, wizard)
    await stage.pictureOf('create-interlink', wizard)
    await stage.choose('External infrastructure', /^Lyon data centre/, wizard)
    await stage.choose('Routing policy (IPv4)', /^paris-corporate/, wizard)
    await wizard.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME)
    await wizard.getByRole('radio', { name: 'Planned' }).focus()
    await stage.pictureOf('create-interlink-end', wizard)
    await stage.press('Create InterLink', wizard)
    await inspector().getByRole('heading', { name: NAME, level: 2 }).waitFor()

    for (const [event, status, picture] of [
      [null, 'Planned', 'provisioning-planned'],
      ['I ordered it', 'Requested', 'provisioning-requested'],
      ['The partner accepted', 'Provisioning', 'provisioning-accepted'],
    ] as const) {
      if (event !== null) await stage.press(event, guide(stage))
      await inspector().getByText(status, { exact: true }).first().waitFor()
      await stage.pictureOf(picture, guide(stage))
    }
    await stage.press('Both sessions are up', guide(stage))
    await guide(stage).waitFor({ state: 'hidden' })

    await stage.overview('hq-prod-2')
    await stage.press('Record a new status…')
    await stage.pictureOf('status-menu', stage.menu(), page.getByRole('button', { name: 'Record a new status…' }))
    await stage.key('Escape')

    await stage.tab('Topology')
    await stage.select('hq-prod-2')
    await stage.press('Delete InterLink…', inspector())
    const deletion = dialog('Delete InterLink hq-prod-2')
    await stage.pictureOf('delete-propagation-first', deletion)
    await stage.press('Deactivate route propagation', deletion)
    await deletion.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('DELETE')
    await stage.pictureOf('delete-interlink', deletion)
    await stage.press('Delete', deletion)
    await stage.untilBack()
    await guide(stage).getByText('The deletion is confirmed').waitFor()
    await stage.pictureOf('deprovisioning', guide(stage))

    await stage.select(NAME)
    await stage.press('Replace with a copy…', inspector())
    const replacement = dialog(`Replace InterLink ${NAME} with a copy`)
    await stage.choose('Bandwidth', /^500 Mbps/, replacement)
    await replacement.getByText('Routing policy paris-corporate', { exact: true }).waitFor()
    await stage.pictureOf('replace-interlink', replacement)
  },
}
