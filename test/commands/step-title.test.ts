import { afterEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../shared/commands/catalogue.ts'
import { titleOfBatch, titleText } from '../../shared/commands/step-title.ts'
import { en } from '../../shared/text/en/index.ts'
import { fr } from '../../shared/text/fr/index.ts'
import { speak } from '../../shared/text/index.ts'

afterEach(() => speak('en'))

const title = (command: string, subject: string | null = null, more = 0) => ({ command, subject, more })

describe('the title of a step', () => {
  test('says what was done to what, in the language that is spoken', () => {
    expect(titleText(title('link.attachVpc', 'paris-1'))).toBe('Attach VPC: paris-1')
    speak('fr')
    expect(titleText(title('link.attachVpc', 'paris-1'))).toBe(`${fr.commands['link.attachVpc']}\u00a0: paris-1`)
  })

  test('that somebody gave stays as it was given', () => {
    speak('fr')
    expect(titleText({ given: 'Quarterly review' })).toBe('Quarterly review')
  })

  test('that the app itself gave follows the language, whichever it was given in', () => {
    expect(titleText({ given: fr.stepTitles.arrange })).toBe(en.stepTitles.arrange)
    speak('fr')
    expect(titleText({ given: en.stepTitles.arrange })).toBe(fr.stepTitles.arrange)
  })

  test('of a command that a newer app knows is its name', () => {
    expect(titleText(title('link.paint', 'paris-1'))).toBe('link.paint: paris-1')
  })
})

describe('a batch is called after', () => {
  test('what it makes, whatever is done with it', () => {
    expect(titleOfBatch([title('vpc.create', 'lab'), title('link.attachVpc', 'paris-1'), title('node.move')])).toEqual(
      title('vpc.create', 'lab'),
    )
  })

  test('what it ends with, where it makes nothing', () => {
    expect(titleOfBatch([title('link.detachVpc', 'paris-1'), title('vpc.delete', 'lab')])).toEqual(
      title('vpc.delete', 'lab'),
    )
  })

  test('one of the things that the same is done to, and how many more there are', () => {
    const deleting = [title('link.delete', 'a'), title('link.delete', 'b'), title('site.delete', 'hq')]
    expect(titleText(titleOfBatch(deleting))).toBe('Delete external infrastructure: hq and 2 more')
  })
})

test('every command has its title in the catalogue, and no title is without its command', () => {
  expect(Object.keys(en.commands).sort()).toEqual([...COMMANDS.keys()].sort())
})
