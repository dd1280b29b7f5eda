/** English. */
import { englishIrregular, englishKin, englishStem } from './english-forms.ts';
import { fewWordsAndComma, type LanguageProfile, withoutSigns, wordSet } from './profile.ts';

/** Words that an imperative sentence does not open with: a subject, a preposition, a conjunction. */
const openers =
  /^(?:we|it|i|you|he|she|they|this|that|these|those|there|the|a|an|our|its|their|his|her|all|each|every|no|some|many|most|to|as|in|on|at|by|for|from|with|under|through|throughout|during|after|before|since|over|while|when|if|although|because|and|but|or|so|also|however|moreover|in addition|additionally)\b/i;
/** Words that people are addressed with: with one of them, a few words and a comma are a salutation wherever they stand. */
const addresses =
  /^(?:my |our |the )?(?:fellow|dear|dearest|distinguished|honou?red|honou?rable|esteemed|respected|mr\.?|mrs\.?|madam|madame|ladies|gentlemen|sir|sirs|comrades?|friends?|colleagues|deputies|delegates|members|citizens|your|excellenc(?:y|ies)|right honou?rable|brothers|sisters|to whom)\b/i;
/** Nouns and statements that begin a sentence as no imperative does, with a past form right after them: “Prices rose.” */
const nounFirst =
  /^\p{L}+(?<!s|ss|us)s\s|^\p{L}{3,}(?:tion|sion|ness(?<!harness|witness)|ity|ism|ship|ology|ures|ence(?<!commence|influence|experience|evidence)|ing(?<!bring|sing|ring|swing|fling|cling|sling|string|spring|king))s?\s/iu;
const pastSecond =
  /^\p{L}+\s+(?:rose|fell|grew|went|came|did|made|took|got|saw|said|met|held|kept|left|lost|paid|ran|sold|sent|stood|told|won|wrote|began|became|brought|built|bought|broke|chose|drew|drove|gave|knew|led|sank|shrank|spoke|spent|slowed|continued|remained|increased|decreased|declined|improved|expanded|doubled|fluctuated)(?:\s+(?:by|to|in|at|on|from|for|over|after|before|during|since|again|further|faster|slowly|quickly|rapidly|sharply|steadily|strongly|a|an|the|and|but|its|their|\p{L}+ly)\b|[.!?]?$)/iu;
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
  isAddress: (line) =>
    (fewWordsAndComma(line) && addresses.test(line)) ||
    (line.length <= 120 && /^to (?:the|all|our|my)\b.*:$/i.test(line)),
  opensStatement: (line) => openers.test(line),
  abbreviations: wordSet(
    'mr mrs ms messrs dr prof rev hon gen col capt lt sgt st sts mt ft sr jr no nos art arts sec secs ch chs fig figs vol vols pp par paras ed eds est cf e.g i.e viz vs approx dept gov sen rep u.s u.k u.n e.u jan feb mar apr jun jul aug sep sept oct nov dec ave blvd bros inc ltd co corp',
  ),
  isImperative: (sentence) =>
    !openers.test(sentence) && !finiteVerbs.test(sentence) && !nounFirst.test(sentence) && !pastSecond.test(sentence),
  questionWords: wordSet(
    'a about also an and any are as at be been being but by can could did do does doing done down for from had has have how i if in into is it its just list many me much my of off on or our out over please shall should show so tell than that the their them then there these they this those to up us very was we were what whats when where wheres which who whom whos whose why will with would you your',
  ),
  sameWords:
    'two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|thirteen 13|fourteen 14|fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70|eighty 80|ninety 90|first 1st|second 2nd|third 3rd|fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|ninth 9th|tenth 10th|eleventh 11th|twelfth 12th|thirteenth 13th|fourteenth 14th|fifteenth 15th|sixteenth 16th|seventeenth 17th|eighteenth 18th|nineteenth 19th|twentieth 20th|kilometers kilometres km|kilograms kilogrammes kg|hectares ha|tonnes tons'
      .split('|')
      .map((one) => one.split(' ')),
  signWords: [[/(?<=\d)\s*(?:per ?cent|pct)(?!\p{L})/giu, '%']],
  stem: englishStem,
  irregular: englishIrregular,
  kin: englishKin,
  sortKey: (label) => withoutSigns(label).replace(/^the\s+/i, ''),
  locale: 'en-GB',
};
