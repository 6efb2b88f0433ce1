import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepLanguage, recallLanguage } from '../../electron/main/kept-language.ts'
import { tempFolder } from '../support/temp-folder.ts'

const languageFile = () => join(tempFolder(), 'state', 'language.json')

test('the next start speaks the language that was spoken last', () => {
  const file = languageFile()
  keepLanguage(file, 'fr')
  expect(recallLanguage(file, 'en-GB')).toBe('fr')
})

test('the first start speaks the language of the system', () => {
  expect(recallLanguage(languageFile(), 'fr-FR')).toBe('fr')
  expect(recallLanguage(languageFile(), 'nl')).toBe('en')
})

test.each(['"tlh"', '{', 'null', ''])('a file that holds %j is as good as none', (content) => {
  const file = join(tempFolder(), 'language.json')
  writeFileSync(file, content)
  expect(recallLanguage(file, 'fr')).toBe('fr')
})
