/** The rules for what the editors say that they changed, in content/CHANGES.md. */
import { rule } from './rule.ts';

export const changesRules = {
  'changes-not-a-day': rule<{ heading: string }>('error', {
    what: ({ heading }) => `The heading “${heading}” is no day.`,
    why: 'Readers look for what changed since a day, and a citation names one.',
    help: () => 'Write it as “## 2026-11-26”. What is no day has a heading of the third level: “### Terms”.',
  }),
  'changes-order': rule<{ date: string; before: string }>('error', {
    what: ({ date, before }) =>
      date === before
        ? `The day ${date} has a heading already.`
        : `The day ${date} stands under the earlier ${before}.`,
    why: 'The newest comes first, so that readers find it at the top.',
    help: ({ date, before }) =>
      date === before ? 'Put both under one heading.' : `Put it over “## ${before}”, the later over the earlier.`,
  }),
  'changes-address': rule<{ url: string }>('error', {
    what: ({ url }) => `“${url}” is no address that a page may lead to.`,
    why: 'A link must lead somewhere, and must not run anything.',
    help: () => 'Give an http, https or mailto address; or a page of the site, as “work-report.html#s9-p2”.',
  }),
  'changes-character': rule<{ code: string; kind: string }>('error', {
    what: ({ code, kind }) => `It holds the ${kind} ${code}.`,
    why: 'HTML forbids it: browsers drop it or show something else.',
    help: () => 'Take it out.',
  }),
};
