/** Chinese, in either script. Verbs have no forms that would tell an imperative. */
import { type LanguageProfile, withoutSigns } from './profile.ts';

export const zh: LanguageProfile = {
  language: 'zh',
  words: {
    language: 'zh-Hans',
    contents: '目录',
    notes: '注释',
    note: '注 %',
    innerNote: '注 %',
    row: '第 % 行',
    list: '列表',
    section: '第 % 节',
    part: '章节',
    between: '，',
    back: '返回 %',
    see: '见 %',
    text: '正文',
  },
  noteWords: ['注释', '註釋', '注', '註'],
  notesHeading: /^(?:注释?|註釋?|附注|附註|脚注|腳註|尾注|尾註)[:：]?$/,
  isSalutation: (line) =>
    /^(?:尊敬的|各位|同志们|同志們|朋友们|朋友們|女士们|女士們)[^。！？]{0,24}[,，:：]$/.test(line),
  stem: (word) => word,
  sortKey: withoutSigns,
  locale: 'zh-Hans',
  ofScript: { Han: 'zh-Hans' },
};
