/** Chinese, in either script. Verbs have no forms that would tell an imperative. */
import { type LanguageProfile, withoutSigns, wordSet } from './profile.ts';

export const zh: LanguageProfile = {
  language: 'zh',
  words: {
    language: 'zh-Hans',
    head: '文献信息',
    contents: '目录',
    notes: '注释',
    note: '注 %',
    innerNote: '注 %',
    paragraph: '第 % 段',
    row: '第 % 行',
    list: '列表',
    section: '第 % 节',
    part: '章节',
    after: ['据%', '根据%', '據%', '根據%'],
    between: '，',
    back: '返回 %',
    see: '见 %',
    text: '正文',
  },
  noteWords: ['注释', '註釋', '注', '註'],
  notesHeading:
    /^(?:注释?|註釋?|附注|附註|脚注|腳註|尾注|尾註|名词解释|名詞解釋|术语解释|術語解釋|有关名词解释)[:：]?$/,
  isSalutation: (line) =>
    /^(?:各(?!位)[^。！？]{2,40}[:：]$|(?:尊敬的|各位|同志们|同志們|朋友们|朋友們|女士们|女士們)[^。！？]{0,24}[,，:：]$)/.test(
      line,
    ),
  // As the browser cuts a text into words.
  questionWords: wordSet(
    '什么 什麼 怎么 怎麼 怎样 怎樣 如何 为什么 為什麼 为何 為何 多少 几 幾 几个 幾個 哪 哪个 哪個 哪些 哪里 哪裡 谁 誰 何时 何時 是否 吗 嗎 呢 的 了 是 有 在 将 將 会 會 要 被 和 与 與 对 對 请 請 请问 請問 关于 關於',
  ),
  stem: (word) => word,
  sortKey: withoutSigns,
  locale: 'zh-Hans',
  ofScript: { Han: 'zh-Hans' },
};
