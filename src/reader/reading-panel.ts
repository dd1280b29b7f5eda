/** The panel "Reading": colours, what is remembered, the keys. All of it optional. */
import { element } from './dom.ts';
import { choose, type Setting, setting } from './settings.ts';
import { applyTheme } from './theme.ts';

const keys: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['j k', 'next and previous paragraph'],
  ['n p', 'next and previous hit'],
  ['c', 'copy the paragraph’s link'],
  ['t', 'contents'],
  ['?', 'this panel'],
  ['Esc', 'close'],
];

/**
 * Starts the panel.
 *
 * @returns What opens it, and closes it again.
 */
export function startReadingPanel(): () => void {
  const opener = document.querySelector<HTMLButtonElement>('.bar-reading');
  if (!opener || !('showPopover' in HTMLElement.prototype)) return () => undefined;
  let panel: HTMLElement | undefined;
  const made = (): HTMLElement => {
    panel ??= createPanel(opener);
    return panel;
  };
  // The button opens it and closes it as the browser does: a click of ours would open again what the press has closed.
  opener.addEventListener('click', made);
  return () => made().togglePopover();
}

function createPanel(opener: HTMLButtonElement): HTMLElement {
  const colours = element('fieldset', {}, element('legend', {}, 'Colours'));
  for (const [value, label] of [
    ['system', 'As the system'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ] as const) {
    const input = element('input', { type: 'radio', name: 'theme', value, checked: setting('theme') === value });
    input.addEventListener('change', () => {
      choose('theme', value);
      applyTheme();
    });
    colours.append(element('label', {}, input, label));
  }
  const list = element('dl', { class: 'reading-keys' });
  for (const [key, meaning] of keys) {
    const names = key.split(' ').map((one) => element('kbd', {}, one));
    list.append(element('div', {}, element('dt', {}, ...names), element('dd', {}, meaning)));
  }
  const panel = element(
    'div',
    {
      class: 'reading',
      popover: 'auto',
      role: 'dialog',
      'aria-labelledby': 'reading-title',
    },
    element('h2', { id: 'reading-title', tabindex: '-1', autofocus: true }, 'Reading'),
    colours,
    toggleFor('remarks', 'Editors’ remarks open in the margin, where there is one'),
    toggleFor('position', 'Remember where I stopped, on this device'),
    toggleFor('keys', 'Single-key shortcuts'),
    list,
  );
  panel.addEventListener('beforetoggle', (event) => {
    opener.setAttribute('aria-expanded', String((event as ToggleEvent).newState === 'open'));
  });
  opener.after(panel);
  opener.popoverTargetElement = panel;
  return panel;
}

/** A box for a setting that is on or off. */
function toggleFor(name: Setting, label: string): HTMLElement {
  const input = element('input', { type: 'checkbox', checked: setting(name) === 'on' });
  input.addEventListener('change', () => choose(name, input.checked ? 'on' : 'off'));
  return element('label', {}, input, label);
}
