/** The panel "Reading": colours, what is remembered, the keys. All of it optional. */
import { element } from '../kit/dom.ts';
import { createPanel, tellOpener } from '../kit/popover.ts';
import { createPrintPart } from '../paper/print-part.ts';
import type { Setting } from '../settings/settings.ts';
import type { Settings } from './script.ts';

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
 * Makes the panel, which its button opens and closes as the browser does.
 *
 * @param settings The reader's code's own: a page has one memory of what was chosen.
 */
export function createReadingPanel(opener: HTMLButtonElement, settings: Settings): HTMLElement {
  const { setting, choose, applyTheme } = settings;
  const toggleFor = (name: Setting, label: string): HTMLElement => {
    const input = element('input', { type: 'checkbox', checked: setting(name) === 'on' });
    input.addEventListener('change', () => choose(name, input.checked ? 'on' : 'off'));
    return element('label', {}, input, label);
  };
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
  const panel = createPanel(
    'reading',
    element('h2', { id: 'h-reading-title', tabindex: '-1', autofocus: true }, 'Reading'),
    colours,
    toggleFor('remarks', 'Editors’ remarks open in the margin, where there is one'),
    toggleFor('position', 'Remember where I stopped, on this device'),
    toggleFor('keys', 'Single-key shortcuts'),
    createPrintPart(),
    list,
  );
  tellOpener(opener, panel);
  opener.after(panel);
  opener.popoverTargetElement = panel;
  return panel;
}
