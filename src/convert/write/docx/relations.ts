/** What the parts of a Word document lead to: other parts, and addresses on the web. */
import type { Element } from 'xast';
import { el } from '../xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relations of one part, in the order in which they are met. */
export class Relations {
  readonly #all: Element[] = [];
  readonly #links = new Map<string, string>();

  /** Another part. */
  part(type: string, target: string): void {
    this.#add(`${office}/${type}`, target);
  }

  /** What a package says of itself. */
  core(target: string): void {
    this.#add('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', target);
  }

  /** A link out of the file, and the id by which it is named; one for each address. */
  link(href: string): string {
    const known = this.#links.get(href) ?? this.#add(`${office}/hyperlink`, href, 'External');
    this.#links.set(href, known);
    return known;
  }

  #add(Type: string, Target: string, TargetMode?: string): string {
    const Id = `rId${this.#all.length + 1}`;
    this.#all.push(el('Relationship', { Id, Type, Target, TargetMode }));
    return Id;
  }

  content(): Element[] {
    return this.#all;
  }
}
