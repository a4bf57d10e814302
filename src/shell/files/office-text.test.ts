import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeOffice } from './fixtures/make-office.ts'
import { valueOf } from './fixtures/expect.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { readPptx } from './pptx-text.ts'
import { readXlsx } from './xlsx-text.ts'

const workbook = (sheets: string, related: Readonly<Record<string, string>>) =>
  valueOf(readXlsx(makeOffice({ main: `<workbook><sheets>${sheets}</sheets></workbook>`, related }), DEFAULT_LIMITS))
const worksheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

test('cells stand under one another, shared and rich text is read, and dates are dates', () => {
  const sharedStrings = '<sst><si><t>Ref</t></si><si><r><t>Due </t></r><r><t>date</t></r><rPh><t>x</t></rPh></si></sst>'
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0&quot;d&quot;"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>`
  const rows = `<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
    <row><c r="A2" t="inlineStr"><is><t>TC1/01</t></is></c><c r="B2" s="2"><v>5</v></c><c r="C2" s="1"><v>42713</v></c></row>
    <row><c r="C3" s="3"><v>42713.604166667</v></c><c r="D3" t="b"><v>1</v></c></row>`
  const { text } = workbook('<sheet name="Actions" r:id="r0"/>', { worksheet: worksheet(rows), sharedStrings, styles })
  assert.deepEqual(text.split('\n'), [
    'Actions',
    'Ref\t\tDue date',
    'TC1/01\t5\t2016-12-09',
    '\t\t2016-12-09 14:30\tTRUE',
  ])
})

test('hidden sheets are left out, and said so', () => {
  const { text, warnings } = workbook(
    '<sheet name="Actions" r:id="r0"/><sheet name="Costs" state="hidden" r:id="r0"/>',
    {
      worksheet: worksheet('<row><c><v>1</v></c></row>'),
    },
  )
  assert.equal(text, 'Actions\n1')
  assert.deepEqual(warnings, ['1 hidden sheet was not read.'])
})

test('slides are pages in the order of the show, with their tables', () => {
  const shape = (text: string) => `<p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`
  const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`
  const table = `<p:graphicFrame><a:graphic><a:tbl><a:tr>${cell('Ref')}${cell('Action')}</a:tr></a:tbl></a:graphic></p:graphicFrame>`
  const slide = (shapes: string) => `<p:sld><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`
  const bytes = makeOffice({
    main: '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="r1"/><p:sldId id="257" r:id="r0"/></p:sldIdLst></p:presentation>',
    related: { slide: slide(table), slideToo: slide(`<p:grpSp>${shape('Welcome')}</p:grpSp>`) },
  })
  assert.deepEqual(valueOf(readPptx(bytes, DEFAULT_LIMITS)).pages, ['Welcome', 'Ref\tAction'])
})
