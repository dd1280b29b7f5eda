/** The figures of a run of the benchmark of scale: all that its report is written from. */
import type { Phase } from '../../../publish/phases.ts';

/** What a run of one or several programs cost. */
export interface RunCost {
  /** Seconds from start to end, and seconds of processor time. */
  wall: number;
  seconds: number;
  /** The most megabytes that all processes had at one moment. */
  megabytes: number;
}

/** Files and bytes of a site, or of a part of it. */
export interface SiteSize {
  files: number;
  bytes: number;
}

/** What a page costs who opens it for the first time. Bytes are Brotli, without fonts. */
export interface PageCost {
  page: string;
  requests: number;
  bytes: number;
  /** Lighthouse, as a mid-range phone on a slow line: the score, and milliseconds. */
  score?: number;
  largestContentfulPaint?: number;
  totalBlockingTime?: number;
}

/** What a search costs, from the key to its hits. */
export interface SearchCost {
  requests: number;
  bytes: number;
  milliseconds: number;
}

/** What was measured of one way to make the site. */
export interface ToolFigures {
  name: string;
  /** Why there is nothing more to say of it. */
  failed?: string;
  /** Why what it costs to read was not measured, or not all of it. */
  unread?: string;
  /** The clean build of each round. */
  runs: RunCost[];
  site?: SiteSize;
  /** A document's page, and then others. */
  pages?: PageCost[];
  search?: { cold: SearchCost; warm: SearchCost };
}

/** What is changed before a library is made again. */
export const again = ['nothing', 'document', 'term', 'remark'] as const;
export type Again = (typeof again)[number];

/** What is measured of Pilcrow alone. */
export interface PilcrowFigures extends ToolFigures {
  /** Of each round: what converting is of the clean build, the phases of building, and what making it again cost. */
  convert: RunCost[];
  phases: Phase[][];
  /** After `nothing` it is converted; after something else, converted and built. */
  again: Partial<Record<Again, RunCost[]>>;
  /** The site without its downloads and the pages of provenance. */
  lean?: SiteSize;
  /** What a first visit loads behind the page that is read. */
  background?: { requests: number; bytes: number };
}

/** What was measured at one size. */
export interface SizeFigures {
  documents: number;
  pilcrow: PilcrowFigures;
  /** By their ids. */
  peers: Record<string, ToolFigures>;
}

/** So many documents are compared at most. More are built once, and alone: whether they can be, and at what cost. */
export const mostCompared = 1000;

/** A run. */
export interface Figures {
  date: string;
  machine: { processor: string; cores: number; gigabytes: number; system: string };
  versions: Record<string, string>;
  /** How many rounds there were. */
  rounds: number;
  sizes: SizeFigures[];
  /** The page of the longest document of the library that the project has itself. */
  own?: PageCost;
}

/** A figure of several rounds: the one in the middle, and between which it was. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** The figures of rounds in short; of none, nothing. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const middle = sorted.length / 2;
  if (least === undefined) return undefined;
  const median = ((sorted[Math.ceil(middle - 1)] ?? least) + (sorted[Math.floor(middle)] ?? least)) / 2;
  return { median, least, most: sorted.at(-1) ?? least };
}

/** How one compares to another, round by round: what a busy minute does to one, it does to the other. */
export const ratiosOf = (ours: readonly number[], theirs: readonly number[]): Spread | undefined =>
  spreadOf(ours.slice(0, theirs.length).map((one, round) => one / (theirs[round] ?? Number.NaN)));
