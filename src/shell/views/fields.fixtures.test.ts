import { characterCount } from './character-count.ts'
import { checkboxes } from './checkboxes.ts'
import { errorMessage, hint, label } from './field.ts'
import { fieldset } from './fieldset.ts'
import { fileUpload } from './file-upload.ts'
import {
  affixOf,
  choicesOf,
  fieldOf,
  fieldsetOf,
  labelOf,
  textareaOf,
  valueOf,
  valuesOf,
  wordsOf,
} from './fixtures/given-field.ts'
import {
  attributesOf,
  compareWithFixtures,
  listOf,
  optionalBoolean,
  optionalNumber,
  optionalString,
  recordOf,
  stringOf,
} from './fixtures/govuk-fixtures.ts'
import { raw } from './html.ts'
import { radios } from './radios.ts'
import { select } from './select.ts'
import { textInput } from './text-input.ts'
import { textarea } from './textarea.ts'

compareWithFixtures('label', given => label(labelOf(given), optionalString(given['for'])), {
  'a label has words': ['empty'],
})

compareWithFixtures('hint', given => hint(wordsOf(given), optionalString(given['id'])))

compareWithFixtures('error-message', given => {
  const hidden = given['visuallyHiddenText']
  const visuallyHiddenText = hidden === false ? '' : optionalString(hidden)
  return errorMessage({ ...wordsOf(given), visuallyHiddenText }, optionalString(given['id']))
})

compareWithFixtures('fieldset', given => fieldset(fieldsetOf(given), raw(stringOf(given['html']))))

compareWithFixtures(
  'input',
  given =>
    textInput({
      ...fieldOf(given),
      value: optionalString(given['value']),
      // The fixtures use no other type than those that we offer.
      type: optionalString(given['type']) as 'text' | undefined,
      inputmode: optionalString(given['inputmode']),
      autocomplete: optionalString(given['autocomplete']),
      autocapitalize: optionalString(given['autocapitalize']),
      pattern: optionalString(given['pattern']),
      isSpellchecked: optionalBoolean(given['spellcheck']),
      prefix: affixOf(given['prefix']),
      suffix: affixOf(given['suffix']),
    }),
  { 'the wrapper of a field takes nothing of its own': ['with customised input wrapper'] },
)

compareWithFixtures('textarea', given => textarea(textareaOf(given)))

const COUNT_TYPES = ['characters', 'words'].flatMap(type =>
  ['', ' and value', ' and error message', ' and threshold'].map(more => `with count type '${type}'${more}`),
)

compareWithFixtures(
  'character-count',
  given =>
    characterCount({
      ...textareaOf(given),
      maxLength: optionalNumber(given['maxlength']),
      maxWords: optionalNumber(given['maxwords']),
      threshold: optionalNumber(given['threshold']),
      description: optionalString(given['textareaDescriptionText']),
      messageClasses: optionalString(recordOf(given['countMessage'])['classes']),
    }),
  {
    'the words of the counting are those of the script': ['with translations'],
    'what is counted follows from the limit': ["with count type 'length'", ...COUNT_TYPES],
  },
)

compareWithFixtures('select', given =>
  select({
    ...fieldOf(given),
    value: optionalString(given['value']),
    items: listOf(given['items']).map(item => ({
      text: stringOf(item['text']),
      value: valueOf(item['value']),
      isSelected: optionalBoolean(item['selected']),
      isDisabled: optionalBoolean(item['disabled']),
      attributes: attributesOf(item['attributes']),
    })),
  }),
)

compareWithFixtures('radios', given => radios({ ...choicesOf(given), value: optionalString(given['value']) }))

compareWithFixtures('checkboxes', given =>
  checkboxes({
    ...choicesOf(given),
    values: valuesOf(given['values']),
    describedBy: optionalString(given['describedBy']),
  }),
)

compareWithFixtures(
  'file-upload',
  given => fileUpload({ ...fieldOf(given), isMultiple: optionalBoolean(given['multiple']) }),
  {
    'it is the plain field of the browser': [
      'enhanced',
      'enhanced, with error message and hint',
      'enhanced, multiple files',
      'enhanced, custom wrapper classes and attributes',
      'translated',
    ],
  },
)
