/** The numbers of Chinese. */
import { type NumberForms, stepOf, type TextNumber } from '../numbers/number.ts';
import { chineseValue } from '../numerals.ts';

const scales = { 千: 1e3, 百: 100, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

/** What is counted by the measure words that follow a number, or by what it is a part of. */
const measures =
  '个個项項条條家座名万人位年月日天次届屆期批类類种種处處所对對部件份套辆輛艘台架间間幢户戶亩畝顷頃米里元倍成大级級轮輪线線号號楼樓层層点點分秒时時周季代環环圈片块塊方面纵縱横橫区區园園河园院路车車岁歲章节節款段卷册冊';
const sign = '[〇零一二两兩三四五六七八九十百千万萬亿億]';
/** A number of one sign is told from a part of a word (统一, 一些) by 第 before it or a measure behind it. */
const spelled = new RegExp(
  `百分之[〇零一二三四五六七八九十百点點]{1,24}|${sign}{1,24}[点點][〇零一二三四五六七八九]{1,24}[万萬亿億]{0,2}|第?${sign}{2,24}|第[一二三四五六七八九十]|[一二两兩三四五六七八九十](?=[${measures}])`,
  'gu',
);

export const zhNumbers: NumberForms = {
  scales,
  ordinalOpening: /第$/,
  inWords: (text) =>
    [...text.matchAll(spelled)].flatMap(({ 0: found, index: start }): TextNumber[] => {
      const signs = found.replace(/^第|^百分之/, '');
      const value = numeralValue(signs);
      if (value === undefined) return [];
      return [
        { start, end: start + found.length, value, step: stepOf(String(value)), ordinal: found.startsWith('第') },
      ];
    }),
};

/** The value of a numeral with 万 and 亿 in it, and with decimals behind 点. */
function numeralValue(signs: string): number | undefined {
  const plain = signs.replaceAll('萬', '万').replaceAll('億', '亿').replaceAll('兩', '两').replaceAll('點', '点');
  const [whole = '', behindPoint] = plain.split('点');
  const [, decimals, scale = ''] = /^(.*?)([万亿]*)$/.exec(behindPoint ?? '') ?? [];
  let sum = 0;
  let rest = whole;
  for (const [mark, worth] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = rest.lastIndexOf(mark);
    if (at < 0) continue;
    const before = rest.slice(0, at);
    const value = before === '' ? 1 : worth === 1e8 ? numeralValue(before) : chineseValue(before);
    if (value === undefined) return undefined;
    sum += value * worth;
    rest = rest.slice(at + 1);
  }
  const last = rest === '' ? (whole === '' ? undefined : 0) : chineseValue(rest);
  if (last === undefined) return undefined;
  if (!decimals) return sum + last;
  const behind = [...decimals].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace('零', '〇')));
  const worth = [...scale].reduce((product, one) => product * (one === '万' ? 1e4 : 1e8), 1);
  return behind.includes(-1) ? undefined : Number(`${sum + last}.${behind.join('')}`) * worth;
}
