import type { Chapter } from './chapter.ts'
import { ACCOUNT, changed } from './plans.ts'

/** What a plan changes, and how it comes and goes: comparison, steps, history, import, export. */
export const changing: Chapter = {
  plan: changed,
  take: async (stage) => {
    const { page, main, dialog } = stage
    await stage.section('Changes')
    const row = (text: string) => page.getByRole('row').filter({ hasText: text })
    await row('InterLink paris-2').waitFor()
    await stage.picture('changes')
    await stage.tab('Routes')
    await row('10.1.0.0/16').first().waitFor()
    await stage.picture('changes-routes')
    await stage.tab('Apply')
    await page.getByText('Wait until InterLink paris-2 is active').waitFor()
    await stage.press('Save as…')
    await page.getByRole('menuitem', { name: 'Runbook (Markdown)' }).waitFor()
    await stage.picture('changes-apply')
    await stage.key('Escape')
    await stage.tab('Things')
    await stage.press('Show on topology')
    await stage.region('What stands out').getByText('Removed').waitFor()
    await stage.picture('changes-topology')
    await stage.section('Changes')
    await stage.press('Snapshots')
    await stage.item('Take a snapshot')
    await page.getByRole('dialog').getByLabel('Name').fill('sent for review')
    await stage.pictureOf('snapshot', page.getByRole('dialog'))
    await stage.key('Enter')
    await page.getByText('Snapshot sent for review taken.').waitFor()
    await stage.section('History')
    await page.getByRole('button', { name: 'Go back to here: step 2' }).click()
    await page.getByRole('button', { name: 'Go forward to here: step 4' }).waitFor()
    await stage.picture('history')

    await stage.key('Control+i')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog('Import').getByRole('button', { name: 'Choose files…' }).click(),
    ])
    await chooser.setFiles(ACCOUNT)
    await dialog('Import')
      .getByRole('button', { name: /^Import \d+ things?$/ })
      .waitFor()
    await stage.pictureOf('import', dialog('Import'))
    await stage.press('Cancel', dialog('Import'))
    await stage.untilBack()

    await stage.section('Topology')
    await main().waitFor()
    await stage.press('Export')
    // The picture is the same on any day.
    await dialog('Export').getByRole('switch', { name: 'Date' }).uncheck()
    await dialog('Export').locator('figure[aria-busy=false]').waitFor()
    await stage.pictureOf('export', dialog('Export'))
  },
}
