import { TopologyPage } from '../../e2e/topology-page.ts'
import type { Chapter } from './chapter.ts'
import { LINK, provisioned } from './plans.ts'

/** The topology: the whole of it, dragging, menus, search; in dark and in French as well. */
export const topology: Chapter = {
  plan: provisioned,
  take: async (stage) => {
    const { page, region, inspector } = stage
    const drawing = new TopologyPage(page)
    await drawing.handle(LINK, 'right')
    await stage.select('hq-prod-1')
    await stage.picture('topology')

    await drawing.dragOver(LINK, 'right', 'prod-paris')
    await drawing.pointerNote.waitFor()
    await stage.pictureWithPointer('topology-drag')
    await drawing.dragOver(LINK, 'right', 'prod-amsterdam')
    await drawing.pointerNote.filter({ hasText: 'nl-ams' }).waitFor()
    await stage.pictureWithPointer('topology-drag-refused')
    await stage.key('Escape')
    await page.mouse.up()

    const middle = await drawing.middle(LINK)
    await page.mouse.click(middle.x, middle.y, { button: 'right' })
    await stage.pictureOf('topology-menu', stage.menu(), drawing.card(LINK))
    await stage.key('Escape')

    await stage.key('Control+k')
    await page.getByPlaceholder('Search things, prefixes and commands…').fill('10.30')
    await page.getByRole('dialog').getByText('Paris headquarters').first().waitFor()
    await stage.pictureOf('search', page.getByRole('dialog'))
    await stage.key('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await stage.key('?')
    await stage.pictureOf('shortcuts', stage.dialog('Keyboard shortcuts'))
    await stage.key('Escape')

    await stage.select('hq-prod-1')
    await stage.press('Theme and language')
    await stage.pictureOf('theme-and-language', stage.menu())
    await stage.item('Dark')
    await inspector().getByRole('heading', { name: 'hq-prod-1', level: 2 }).waitFor()
    await stage.picture('topology-dark')

    await stage.press('Theme and language')
    await stage.item('Light')
    await stage.press('Theme and language')
    await stage.item('Français')
    await region('Dans ce plan').waitFor()
    await stage.picture('topology-french')
  },
}
