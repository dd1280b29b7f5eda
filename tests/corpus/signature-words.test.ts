/** Lines that close a text, name an office or a body: and those that only look so. */
import { expect, test } from 'vitest';
import { closesDocument, namesBody, namesOffice } from '../../src/corpus/text/languages/signature-words.ts';

test.each([
  ['Done at Hythe, 4 May 1922.', true],
  ['IN WITNESS WHEREOF, I have set my hand', true],
  ['Fait à Brest, le 4 mai 1922.', true],
  ['Geschehen zu Kiel am 3. Mai', true],
  ['Donegal is a county.', false],
  ['What was done at Hythe', false],
])('closes a document: “%s” %s', (text, is) => expect(closesDocument(text)).toBe(is));

test.each([
  ['REY DE ESPAÑA', true],
  ['Le ministre de la mer,', true],
  ['Director, Office of the Coast', true],
  ['省长 李明', true],
  ['KINGSTON HARBOUR', false],
  ['The masterpiece', false],
])('names an office: “%s” %s', (text, is) => expect(namesOffice(text)).toBe(is));

test.each([
  ['DEPARTMENT OF COMMERCE', true],
  ['TOWN COUNCIL OF HYTHE', true],
  ['海港市渔业局文件', true],
  ['Ministère de la mer', true],
  ['Report of the Harbour Board', false],
  ['Council Tax Explained', false],
  ['A Letter to the Board', false],
])('is the name of a body: “%s” %s', (text, is) => expect(namesBody(text)).toBe(is));
