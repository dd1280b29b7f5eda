/** What a section is called, as paper and the choice of what is printed say it. */

/** A section's heading with its number, without the numbers of notes and what else is put beside it; none without a heading. */
export function headingOf(section: Element): string | undefined {
  const heading = section.querySelector(':scope > h2')?.cloneNode(true) as Element | undefined;
  for (const part of heading?.querySelectorAll('.note-reference, .pilcrow') ?? []) part.remove();
  return heading?.textContent?.replace(/\s+/g, ' ');
}
