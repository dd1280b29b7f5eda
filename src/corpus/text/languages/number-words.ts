/**
 * How languages write numbers, and what they say around them. They are no part of the profiles, which the search loads and
 * has no use for them.
 */
import type { FigureWords } from '../numbers/figure-words.ts';
import type { NumberForms } from '../numbers/number.ts';
import { enFigures } from './en-figures.ts';
import { enNumbers } from './en-numbers.ts';
import { primaryOf } from './tags.ts';
import { zhFigures } from './zh-figures.ts';
import { zhNumbers } from './zh-numbers.ts';

const languages: Readonly<Record<string, { numbers: NumberForms; figures: FigureWords }>> = {
  en: { numbers: enNumbers, figures: enFigures },
  zh: { numbers: zhNumbers, figures: zhFigures },
};

/** How a language writes numbers; where nothing is known of it, those in digits are known alone. */
export const numberFormsOf = (tag: string): NumberForms | undefined => languages[primaryOf(tag)]?.numbers;

/** What it says around them. */
export const figureWordsOf = (tag: string): FigureWords | undefined => languages[primaryOf(tag)]?.figures;
