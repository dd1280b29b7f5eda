/** The components that an edition's MDX names, for `<Content components={…} />`. */
import Backlink from './Backlink.astro';
import Break from './Break.astro';
import Caption from './Caption.astro';
import Cell from './Cell.astro';
import Comment from './Comment.astro';
import Commentary from './Commentary.astro';
import CrossReference from './CrossReference.astro';
import Emphasis from './Emphasis.astro';
import Item from './Item.astro';
import ItemText from './ItemText.astro';
import Lead from './Lead.astro';
import Link from './Link.astro';
import List from './List.astro';
import Note from './Note.astro';
import NoteParagraph from './NoteParagraph.astro';
import NoteReference from './NoteReference.astro';
import NoteSeries from './NoteSeries.astro';
import Notes from './Notes.astro';
import NoteText from './NoteText.astro';
import Outcome from './Outcome.astro';
import Paragraph from './Paragraph.astro';
import Picture from './Picture.astro';
import Plain from './Plain.astro';
import Quotation from './Quotation.astro';
import Quote from './Quote.astro';
import Remarks from './Remarks.astro';
import Row from './Row.astro';
import Salutation from './Salutation.astro';
import Section from './Section.astro';
import SectionNumber from './SectionNumber.astro';
import Source from './Source.astro';
import Sources from './Sources.astro';
import Span from './Span.astro';
import Strong from './Strong.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Translation from './Translation.astro';
import Treats from './Treats.astro';
import Verbatim from './Verbatim.astro';
import Verse from './Verse.astro';

export const components = {
  Backlink,
  Break,
  Caption,
  Cell,
  Comment,
  Commentary,
  CrossReference,
  Emphasis,
  Item,
  ItemText,
  Lead,
  Link,
  List,
  Note,
  NoteParagraph,
  NoteReference,
  NoteSeries,
  NoteText,
  Notes,
  Outcome,
  P: Paragraph,
  Picture,
  Plain,
  Quotation,
  Quote,
  Remarks,
  Row,
  Salutation,
  Section,
  Number: SectionNumber,
  Source,
  Sources,
  Span,
  Strong,
  Table,
  Term,
  Translation,
  Treats,
  Verbatim,
  Verse,
};
