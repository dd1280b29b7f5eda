/** The panel of a term: a copy of its entry in the page's glossary, beside the mention that was activated. */

/** Starts the panels of a document page. Without them a mention is a link to the term's page. */
export function startTermPanel(): void {
  const glossary = document.querySelector('.glossary');
  if (!glossary || !('showPopover' in HTMLElement.prototype)) return;
  const panel = panelElement();
  document.body.append(panel.element);
  for (const link of document.querySelectorAll('a.term')) link.setAttribute('aria-haspopup', 'dialog');

  let invoker: HTMLElement | undefined;
  let mentions: HTMLElement[] = [];
  let current = 0;

  const markCurrent = (): void => {
    for (const mention of document.querySelectorAll('[data-term].is-current')) mention.classList.remove('is-current');
    const mention = mentions[current];
    mention?.classList.add('is-current');
    panel.count.textContent = `Mention ${current + 1} of ${mentions.length} in this document`;
    panel.previous.disabled = current === 0;
    panel.next.disabled = current === mentions.length - 1;
    if (mention) placeBeside(panel.element, mention);
  };
  const move = (step: number): void => {
    current = Math.min(Math.max(current + step, 0), mentions.length - 1);
    mentions[current]?.scrollIntoView({ block: 'center' });
    markCurrent();
    // A button that was just disabled has lost the focus.
    if (document.activeElement === document.body) (panel.next.disabled ? panel.previous : panel.next).focus();
  };
  const open = (link: HTMLElement): boolean => {
    const id = link.dataset['term'] ?? '';
    const entry = glossary.querySelector(`#${CSS.escape(`term-${id}`)}`);
    if (!entry) return false;
    mentions = [...document.querySelectorAll<HTMLElement>(`.document-text [data-term="${CSS.escape(id)}"]`)];
    current = Math.max(mentions.indexOf(link), 0);
    invoker = link;
    panel.body.replaceChildren(...[...entry.children].map((child) => child.cloneNode(true)));
    const heading = panel.body.querySelector('h3');
    if (heading) {
      heading.id = 'term-panel-title';
      heading.tabIndex = -1;
    }
    panel.element.showPopover();
    link.setAttribute('aria-expanded', 'true');
    markCurrent();
    heading?.focus({ preventScroll: true });
    return true;
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a.term') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (open(link)) event.preventDefault();
  });
  panel.previous.addEventListener('click', () => move(-1));
  panel.next.addEventListener('click', () => move(1));
  panel.close.addEventListener('click', () => panel.element.hidePopover());
  panel.body.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) panel.element.hidePopover();
  });
  panel.element.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    invoker?.removeAttribute('aria-expanded');
    for (const mention of mentions) mention.classList.remove('is-current');
    const { activeElement } = document;
    if (activeElement === document.body || panel.element.contains(activeElement)) {
      (mentions[current]?.closest<HTMLElement>('a.term') ?? invoker)?.focus({ preventScroll: true });
    }
  });
}

function panelElement() {
  const element = Object.assign(document.createElement('div'), { className: 'term-panel', popover: 'auto' });
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', 'term-panel-title');
  const button = (text: string, label: string): HTMLButtonElement => {
    const own = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
    own.setAttribute('aria-label', label);
    return own;
  };
  const [close, previous, next] = [button('×', 'Close'), button('‹', 'Previous mention'), button('›', 'Next mention')];
  close.className = 'term-panel-close';
  const count = document.createElement('p');
  count.setAttribute('role', 'status');
  const body = Object.assign(document.createElement('div'), { className: 'term-panel-body' });
  const foot = Object.assign(document.createElement('div'), { className: 'term-panel-foot' });
  foot.append(previous, count, next);
  element.append(body, foot, close);
  return { element, body, close, previous, next, count };
}

/** Puts the panel under the mention, or over it where there is more room; on a narrow screen the stylesheet places it. */
function placeBeside(panel: HTMLElement, mention: HTMLElement): void {
  const word = mention.getClientRects()[0] ?? mention.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = Math.min(Math.max(word.left - 16, 12), innerWidth - width - 12);
  const below = innerHeight - word.bottom >= height + 24 || innerHeight - word.bottom >= word.top;
  const top = below ? word.bottom + 10 : word.top - height - 10;
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
}
