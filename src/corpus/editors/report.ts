/** Where readers report an error: a mail address, or a page that takes what is put into its address. */
import { z } from 'zod';

/** What an address may hold in braces, to be filled with what the report is about. */
const fields = ['title', 'address', 'edition'] as const;
type Report = Record<(typeof fields)[number], string>;

const field = /\{([^{}]*)\}/g;
const mail = /^mailto:[^\s@?,]+@[^\s@?,.]+(?:\.[^\s@?,.]+)+$/;

/** The schema of the address. */
export const reportSchema = z.string().superRefine((value, context) => {
  const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
  if (value.startsWith('mailto:')) {
    if (!mail.test(value)) refuse('it must be one mail address and no more: “mailto:editors@example.org”');
    return;
  }
  if (!value.startsWith('https://') || !URL.canParse(value))
    refuse('it must be “mailto:” with a mail address, or an https address');
  for (const [, name = ''] of value.matchAll(field)) {
    if (!fields.some((one) => one === name))
      refuse(`“{${name}}” is nothing that can be filled in: there are ${fields.map((one) => `{${one}}`).join(', ')}`);
  }
});

/**
 * The address with what the report is about: a letter that is begun, or a page's address with its fields filled.
 *
 * @param report The address as the library gives it.
 */
export function reportAddress(report: string, about: Report): string {
  if (!report.startsWith('mailto:'))
    return report.replace(field, (_, name: keyof Report) => encodeURIComponent(about[name]));
  const { title, address, edition } = about;
  const body = `${title}\r\n${address}\r\n${edition}\r\n\r\nWhat is wrong, and where:\r\n`;
  return `${report}?subject=${encodeURIComponent(`Error in ${title}`)}&body=${encodeURIComponent(body)}`;
}
