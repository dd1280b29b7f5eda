/** The foot of a term's preview: from mention to mention of the term in this document, and back. */
import { button, element } from '../kit/dom.ts';
import { placeOf } from '../place/place-name.ts';

/** The foot for a term. */
export interface MentionsFoot {
  elements: HTMLElement[];
  /** Where the focus goes when the panel closes: to the link, or, for who has gone on, to the mention that is shown. */
  home(): HTMLElement;
  /** Takes its marks off the text again. */
  clear(): void;
}

/**
 * Makes the foot for a term.
 *
 * @param link The mention that the preview was opened at.
 * @param moved Told the mention that is now the current one.
 */
export function mentionsFoot(link: HTMLElement, moved: (mention: HTMLElement) => void): MentionsFoot {
  const mentions = mentionsOf(termOf(link) ?? '');
  const first = Math.max(mentions.indexOf(inText(link)), 0);
  let index = first;
  let cameFrom: number | undefined;
  const current = (): HTMLElement => mentions[index] ?? link;
  const count = element('p', { role: 'status' });
  const previous = button('‹', { 'aria-label': 'Previous mention' }, () => move(index - 1));
  const next = button('›', { 'aria-label': 'Next mention' }, () => move(index + 1));
  const home = link.closest<HTMLElement>('.paragraph, .note');
  const back = button(
    `Back to ${home?.matches('.paragraph') ? placeOf(home) : 'where you were'}`,
    { hidden: true },
    () => {
      index = first;
      show();
      scrollTo({ top: cameFrom ?? scrollY, behavior: 'instant' });
      moved(current());
      next.focus();
    },
  );
  back.classList.add('preview-back');

  const clear = (): void => {
    for (const mention of mentions) mention.classList.remove('is-current');
  };
  // At either end a button does nothing, but keeps the focus: a disabled one would drop it.
  const end = (one: HTMLElement, isEnd: boolean): void => one.setAttribute('aria-disabled', String(isEnd));
  const show = (): void => {
    clear();
    mentions[index]?.classList.add('is-current');
    count.textContent = `Mention ${index + 1} of ${mentions.length} in this document`;
    end(previous, index === 0);
    end(next, index === mentions.length - 1);
    back.hidden = index === first;
  };
  function move(to: number): void {
    if (to < 0 || to >= mentions.length) return;
    cameFrom ??= scrollY;
    index = to;
    show();
    current().scrollIntoView({ block: 'center' });
    moved(current());
  }
  show();
  return {
    elements: mentions.length > 1 ? [back, previous, count, next] : [],
    home: () => (index === first ? link : current()),
    clear,
  };
}

/** The mention that a link stands for: in a note's copy in the margin, that of the note. */
function inText(link: HTMLElement): HTMLElement {
  const note = document.getElementById(link.closest<HTMLElement>('.margin-note')?.dataset['of'] ?? '');
  const own = [...(note?.querySelectorAll<HTMLElement>('a.term') ?? [])];
  return own.find((one) => termOf(one) === termOf(link)) ?? link;
}

/** The term that a mention is of: a link says it by where it leads. */
export const termOf = (mention: HTMLElement): string | undefined =>
  mention instanceof HTMLAnchorElement
    ? /\/terms\/([^/]+?)(?:\.html)?$/.exec(mention.pathname)?.[1]
    : mention.dataset['term'];

/** Selects the marks of a term's mentions; a mention in a longer one has that one's mark. */
export function marksOf(term: string): string {
  const own = CSS.escape(term);
  return `:is([data-term="${own}"], a.term[href*="terms/${own}."], [data-holds~="${own}"])`;
}

/** The marks of a term's mentions, in the order of the text. */
function mentionsOf(term: string): HTMLElement[] {
  const marks = document.querySelectorAll<HTMLElement>(`:is(.section, .notes) ${marksOf(term)}`);
  return [...marks].flatMap((mark) => {
    const { holds = '' } = mark.dataset;
    return [termOf(mark), ...holds.split(' ')].filter((one) => one === term).map(() => mark);
  });
}
