/**
 * The look of an EPUB: the site’s, as far as a reading system lets it. Paper and ink are the reader’s own, in daylight and at
 * night; red and teal are so bright that they are read on white and on black alike (4.5 to 1), since many a system does not say which.
 */
export const style = `@charset "UTF-8";
:root { color-scheme: light dark; }
body { font-family: serif; line-height: 1.5; margin: 1em 5%; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { font-weight: 400; line-height: 1.25; margin: 1.6em 0 0.6em; break-after: avoid; page-break-after: avoid; hyphens: none; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.35em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; font-weight: 600; }
p { margin: 0 0 0.8em; }
a { color: inherit; }
.term { text-decoration: underline dotted; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.lead { font-weight: 600; }
.number { color: #d0432f; font-family: sans-serif; font-size: 0.7em; margin-inline-end: 0.6em; }
.noteref { font-size: 0.75em; line-height: 0; }
.noteref a { color: #d0432f; text-decoration: none; padding: 0 0.1em; }
.verse { padding-inline-start: 1.5em; }
pre { font-family: monospace; font-size: 0.9em; margin: 0; white-space: pre-wrap; }
blockquote { margin: 0 0 0.8em; padding-inline-start: 1.5em; }
ol, ul { margin: 0 0 0.8em; padding-inline-start: 1.5em; }
.list { list-style: none; }
div.paragraph { margin: 0 0 0.4em; }
.picture { border: 1px solid; padding: 0 0.3em; font-style: italic; }
table { border-collapse: collapse; margin: 0 0 0.8em; font-size: 0.9em; }
caption { text-align: start; font-style: italic; padding-bottom: 0.3em; }
td, th { border-bottom: 1px solid rgba(128, 128, 128, 0.4); padding: 0.25em 0.8em 0.25em 0; text-align: start; vertical-align: top; }
.numbers { border-bottom: 0; padding-inline-end: 0; }
.note { margin: 0 0 0.8em; font-size: 0.95em; }
.note p { margin: 0 0 0.3em; }
.label { font-variant-numeric: lining-nums; }
.note .label { color: #d0432f; font-family: sans-serif; font-size: 0.85em; margin-inline-end: 0.3em; }
.back { font-family: sans-serif; font-size: 0.8em; text-decoration: none; white-space: nowrap; }
.editors, .editors-below, .editors-mark, .remarks, .editors-page h1 { font-family: sans-serif; }
.editors-mark { color: #0c837b; font-size: 0.7em; text-decoration: none; white-space: nowrap; }
.remarks, p.editors, dd.editors { border-inline-start: 3px solid #0c837b; padding-inline-start: 0.8em; }
p.editors { font-size: 0.8em; margin-bottom: 0; }
.remarks { font-size: 0.9em; margin: 0 0 1.2em; }
.remarks ul, .entries { list-style: none; padding-inline-start: 0; margin: 0; }
.remarks ul ul { padding-inline-start: 1em; }
.remarks li, .entries > li { margin: 0 0 0.5em; }
.remarks-on, .about, .kind, .basis, .sources { font-size: 0.85em; }
.remarks-on { margin: 0 0 0.3em; }
.kind, .about { font-family: sans-serif; }
.head { font-weight: 600; }
.original { font-style: normal; }
.editors-page { border-inline-start: 3px solid #0c837b; padding-inline-start: 1em; }
.editors-page .remarks { border: 0; padding: 0; }
.editors-page h1 { margin-top: 0; }
dt { font-weight: 600; margin-top: 1em; }
dfn { font-style: normal; }
dt .kind { font-weight: 400; margin-inline-start: 0.3em; }
dd { margin: 0.2em 0 0; }
dd p { margin: 0 0 0.3em; }
.title-page h1 { font-size: 2em; margin: 0.2em 0 1em; }
.facts dt { font-family: sans-serif; font-size: 0.75em; font-weight: 400; margin-top: 0.8em; }
.facts dd { margin-inline-start: 0; }
.edition { font-size: 0.85em; margin-top: 2em; }
.facts dd { overflow-wrap: anywhere; }
.cover { text-align: center; }
.cover img { max-height: 98vh; max-width: 100%; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
nav > ol { padding-inline-start: 0; }
nav li { margin: 0.3em 0; }
nav a { text-decoration: none; }
@media (prefers-color-scheme: dark) {
  .number, .noteref a, .note .label { color: #f0917f; }
  .editors-mark { color: #7fcdc4; }
}
`;
