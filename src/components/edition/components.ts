/** The components that an edition's MDX names, for `<Content components={…} />`. */
import Backlink from './Backlink.astro';
import Comment from './Comment.astro';
import Commentary from './Commentary.astro';
import CrossReference from './CrossReference.astro';
import Lead from './Lead.astro';
import Note from './Note.astro';
import NoteReference from './NoteReference.astro';
import Notes from './Notes.astro';
import NoteText from './NoteText.astro';
import Paragraph from './Paragraph.astro';
import Quote from './Quote.astro';
import Salutation from './Salutation.astro';
import Section from './Section.astro';
import SectionNumber from './SectionNumber.astro';
import Term from './Term.astro';
import Treats from './Treats.astro';

export const components = {
  Section,
  P: Paragraph,
  Salutation,
  Lead,
  Number: SectionNumber,
  Notes,
  Note,
  NoteText,
  NoteReference,
  Backlink,
  Term,
  Quote,
  Commentary,
  Comment,
  CrossReference,
  Treats,
};
