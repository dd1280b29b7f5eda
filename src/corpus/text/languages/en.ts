/** English. */
import { englishIrregular, englishKin, englishStem } from './english-forms.ts';
import { fewWordsAndComma, type LanguageProfile, withoutSigns, wordSet } from './profile.ts';

/** Words that an imperative sentence does not open with: a subject, a preposition, a conjunction. */
const openers =
  /^(?:we|it|i|you|he|she|they|this|that|these|those|there|the|a|an|our|its|their|his|her|all|each|every|no|some|many|most|to|as|in|on|at|by|for|from|with|under|through|throughout|during|after|before|since|over|while|when|if|although|because|and|but|or|so|also|however|moreover|in addition|additionally)\b/i;
/** Verb forms that only a statement has. */
const finiteVerbs = /\b(?:will|shall|must|should|would|can|could|may|might|is|are|was|were|has|have|had|be|been)\b/i;

export const en: LanguageProfile = {
  language: 'en',
  words: {
    language: 'en',
    head: 'Head of the document',
    contents: 'Contents',
    notes: 'Notes',
    note: 'Note %',
    innerNote: 'note %',
    paragraph: 'paragraph %',
    row: 'row %',
    list: 'list',
    section: 'Section %',
    part: 'Section',
    after: ['After %', 'After the %'],
    between: ', ',
    back: 'back to %',
    see: 'see %',
    text: 'the text',
  },
  noteWords: ['note'],
  notesHeading: /^(?:foot|end)?notes?:?$/i,
  isSalutation: fewWordsAndComma,
  isImperative: (sentence) => !openers.test(sentence) && !finiteVerbs.test(sentence),
  questionWords: wordSet(
    'a about an and any are at be been being by can could did do does doing done for from had has have how i in is it its list many me much my of on or our please shall should show tell than that the their them there these they this those to us was we were what whats when where wheres which who whom whos whose why will with would you your',
  ),
  stem: englishStem,
  irregular: englishIrregular,
  kin: englishKin,
  sortKey: (label) => withoutSigns(label).replace(/^the\s+/i, ''),
  locale: 'en-GB',
};
