import type { Chapter } from './chapter.ts'
import { sample } from './plans.ts'

/** Why traffic flows or doesn't: routes, traces, failures, checks. */
export const understanding: Chapter = {
  plan: sample,
  take: async (stage) => {
    const { page, main } = stage
    await stage.section('Routes')
    await main().getByRole('gridcell', { name: '10.30.0.0/16' }).click()
    await main().getByText('is lower than').first().waitFor()
    await stage.picture('routes')
    await page.getByRole('combobox', { name: 'Routes of' }).click()
    await page.getByRole('option', { name: 'hq-prod-1' }).click()
    await page.getByText('192.168.40.0/24').first().waitFor()
    await stage.picture('routes-announcements')

    await stage.section('Trace')
    await page.getByRole('combobox', { name: 'From' }).fill('prod-paris')
    await stage.key('Enter')
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('10.30.1.1')
    await stage.key('Enter')
    await main().getByText('InterLinks that could carry it').first().waitFor()
    await stage.picture('trace')
    await stage.press('Show on topology')
    await page.getByText('the way there').first().waitFor()
    await stage.picture('trace-topology')

    await stage.section('Resilience')
    await main().getByRole('row').filter({ hasText: 'hq-prod-1' }).first().click()
    await stage.picture('resilience')

    await stage.section('Checks')
    await main()
      .getByRole('button', { name: /^192\.168\.40\.0\/24 is announced/ })
      .click()
    await main().getByRole('region', { name: 'Details' }).getByRole('button', { name: 'Suppress…' }).waitFor()
    await stage.picture('checks')
    await main().getByRole('button', { name: 'Add to the incoming filter…' }).click()
    await stage.pictureOf('check-fix', page.getByRole('dialog'))
    await stage.press('Cancel', page.getByRole('dialog'))
    await stage.untilBack()
    await stage.press('About this check: Announcement never whitelisted')
    await stage.pictureOf('check-page', page.getByRole('dialog'))
    await stage.key('Escape')
    await stage.untilBack()
    await stage.press('Suppress…', main())
    await page.getByRole('textbox', { name: 'Reason' }).fill('Guests stay on the internet.')
    await stage.pictureOf('check-suppress', page.getByRole('dialog'))
  },
}
