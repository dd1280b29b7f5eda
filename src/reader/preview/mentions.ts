/** The foot of a term's preview: from mention to mention of the term in this document. */
import { button, element } from '../dom.ts';

/**
 * Makes the foot for a term.
 *
 * @param link The mention that the preview was opened at.
 * @param moved Told the mention that is now the current one.
 * @returns The foot, and how to take its marks off the text again.
 */
export function mentionsFoot(link: HTMLElement, moved: (mention: HTMLElement) => void) {
  const mentions = mentionsOf(link.dataset['term'] ?? '');
  let current = Math.max(mentions.indexOf(inText(link)), 0);
  const count = element('p', { role: 'status' });
  const previous = button('‹', { 'aria-label': 'Previous mention' }, () => move(-1));
  const next = button('›', { 'aria-label': 'Next mention' }, () => move(1));

  const clear = (): void => {
    for (const mention of mentions) mention.classList.remove('is-current');
  };
  const show = (): void => {
    clear();
    mentions[current]?.classList.add('is-current');
    count.textContent = `Mention ${current + 1} of ${mentions.length} in this document`;
    previous.disabled = current === 0;
    next.disabled = current === mentions.length - 1;
  };
  function move(step: number): void {
    current = Math.min(Math.max(current + step, 0), mentions.length - 1);
    show();
    const mention = mentions[current];
    mention?.scrollIntoView({ block: 'center' });
    if (mention) moved(mention);
    // A button that was just disabled has lost the focus.
    if (document.activeElement === document.body) (next.disabled ? previous : next).focus();
  }
  show();
  return { foot: mentions.length > 1 ? [previous, count, next] : [], clear };
}

/** The mention that a link stands for: in a note's copy in the margin, that of the note. */
function inText(link: HTMLElement): HTMLElement {
  const note = document.getElementById(link.closest<HTMLElement>('.margin-note')?.dataset['of'] ?? '');
  const own = `a.term[data-term="${CSS.escape(link.dataset['term'] ?? '')}"]`;
  return note?.querySelector<HTMLElement>(own) ?? link;
}

/** The marks of a term's mentions, in the order of the text; a mention in a longer one has that one's mark. */
function mentionsOf(term: string): HTMLElement[] {
  const own = CSS.escape(term);
  const marks = document.querySelectorAll<HTMLElement>(
    `:is(.section, .notes) :is([data-term="${own}"], [data-holds~="${own}"])`,
  );
  return [...marks].flatMap((mark) => {
    const { term: first, holds = '' } = mark.dataset;
    return [first, ...holds.split(' ')].filter((one) => one === term).map(() => mark);
  });
}
