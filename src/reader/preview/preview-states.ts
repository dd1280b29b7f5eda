/**
 * When previews open and close, without a page: what is open, what the reader seems to want, and what each event makes of
 * both. Times, pages and the panel itself are handled by `previews.ts`.
 */
import type { Preview } from './content.ts';

/** How long the pointer rests on a link before its preview opens, in ms. */
export const rest = 300;

type Link = HTMLAnchorElement;

/** What a look at a link finds: its preview, now or when its page is there; or that what it shows is in view already. */
export type Look = Preview | Promise<Preview | undefined> | 'in-view' | undefined;

/** The panel: shown for a link, left by the pointer, or pinned, since it was asked for or is being used. */
interface Panel {
  readonly is: 'shown' | 'left' | 'pinned';
  readonly link: Link;
}

/** What is to open: when the pointer has rested, or when the page that it is taken from is there. */
export interface Wish {
  readonly link: Link;
  readonly by: 'pointer' | 'focus' | 'click';
  /** The height that the pointer is at. */
  readonly y?: number | undefined;
  /** Whether the link is in the panel. */
  readonly isInside?: boolean;
  /** The page that is awaited. Without one the pointer rests. */
  readonly page?: Promise<Preview | undefined>;
}

/** All that is known between two events. A panel or a wish that stays the same stays the same object: its time runs on. */
export interface State {
  readonly panel?: Panel | undefined;
  readonly wish?: Wish | undefined;
  /** When the page was scrolled last. */
  readonly scrolled: number;
  /** The link whose panel was pinned when the pointer went down: the click that follows does not open it again. */
  readonly pressed?: Link | undefined;
}

/** What is to be done. */
export interface Effects {
  open(link: Link, preview: Preview, isPinned: boolean, y?: number): void;
  close(): void;
  /** Has the page of the link loaded. */
  prepare(link: Link): void;
  focus(link: Link): void;
  follow(link: Link): void;
  /** Keeps the click from following its link. */
  hold(): void;
}
export type Effect = { [Name in keyof Effects]: readonly [Name, ...Parameters<Effects[Name]>] }[keyof Effects];

/** A state, and what is to be done on the way to it. */
export type Step = readonly [State, ...Effect[]];

/** What happens, and what it makes of a state. */
const events = {
  /** The pointer is over a link, the panel, or neither; `hasMoved` where it came there itself, not the page under it. */
  over(state: State, at: number, isInPanel: boolean, link: Link | null, y?: number, hasMoved = false): Step {
    const { panel, wish } = state;
    if (link && wish?.page && link === wish.link) return [state];
    const next = withoutPointer(state);
    if (isInPanel || (link && link === panel?.link)) return [stay(next)];
    if (panel?.is === 'pinned') return [next];
    const left = panel?.is === 'shown' ? withPanel(next, 'left', panel.link) : next;
    // After a scroll the page has moved under a pointer that means nothing by it, but by the link that it rested on before.
    const isStill = link && link === wish?.link && wish.by === 'pointer';
    if (!link || (!hasMoved && at - state.scrolled <= rest)) return isStill ? [state] : [left];
    return [withWish(left, { link, by: 'pointer', y }), ['prepare', link]];
  },

  /** The pointer has rested on its link. */
  rested: (state: State, look: Look): Step => (state.wish && !state.wish.page ? ask(state, state.wish, look) : [state]),

  /** The pointer has been away from the panel for some time. */
  forgotten(state: State, hasFocus: boolean): Step {
    if (state.panel?.is !== 'left') return [state];
    return hasFocus ? [stay(state)] : close(state);
  },

  /**
   * The page has been scrolled; `link` is one under the pointer that has not moved by it. A browser scrolls too, where
   * something over what is seen has become taller: then the pointer rests where it did.
   */
  scrolled: (state: State, at: number, link?: Link | null): Step => [
    { ...(link && link === state.wish?.link ? state : withoutPointer(state)), scrolled: at },
  ],

  focused: (state: State, link: Link, look: Look): Step => ask(state, { link, by: 'focus' }, look),

  blurred: (state: State, link: EventTarget | null, isForPanel: boolean): Step =>
    state.panel?.link === link && state.panel?.is !== 'pinned' && !isForPanel ? close(state) : [state],

  /** The pointer goes down. */
  pressed(state: State, isInPanel: boolean, link: Link | null): Step {
    const { panel } = state;
    const next = {
      ...withWish(panel && isInPanel ? withPanel(state, 'pinned', panel.link) : state),
      pressed: panel?.is === 'pinned' ? panel.link : undefined,
    };
    return link ? [next, ['prepare', link]] : [next];
  },

  /** A click, with the link that it asks a preview of; or it is on a link in the panel. */
  clicked(state: State, isInside: boolean, link: Link | null, look?: Look): Step {
    const next = withWish(state);
    if (link && link === state.pressed) return [next, ['hold']];
    if (link && look) return ask(next, { link, by: 'click', isInside }, look);
    return isInside ? close(next) : [next];
  },

  /** A key goes down. On Esc it is the browser that closes the panel. */
  keyed: (state: State, isEscape: boolean): Step => [{ ...(isEscape ? withWish(state) : state), pressed: undefined }],

  /** The page that a wish awaits has come, with a preview or without, or will not come in time. */
  arrived(state: State, wish: Wish, hasGoneOn: boolean, preview?: Preview): Step {
    if (wish !== state.wish) return [state];
    const next = withWish(state);
    if (hasGoneOn) return [next];
    if (preview) return show(next, wish, preview);
    return wish.by === 'click' ? [next, ['follow', wish.link]] : [next];
  },

  /** The panel has closed, whoever closed it. */
  closed: (state: State, link: Link): Step => [state.panel?.link === link ? withoutPanel(state) : state],

  /** The page is left; it may be come back to. */
  hidden: (state: State): Step => [withWish(state)],
};

/** An event by its name, with what it needs to say. */
export type PreviewEvent = {
  [Name in keyof typeof events]: (typeof events)[Name] extends (state: State, ...facts: infer Facts) => Step
    ? [Name, ...Facts]
    : never;
}[keyof typeof events];

/** What an event makes of a state. */
export const step = (state: State, [name, ...facts]: PreviewEvent): Step =>
  (events[name] as (state: State, ...facts: unknown[]) => Step)(state, ...facts);

/** A link's preview is asked for: it opens, or is awaited, or is not needed. */
function ask(state: State, wish: Wish, look: Look): Step {
  const next = withWish(state);
  const held: Effect[] = wish.by === 'click' && look ? [['hold']] : [];
  if (look instanceof Promise) return [withWish(state, { ...wish, page: look }), ...held];
  // What has the focus is marked in the margin; a tap alone would give it to nothing.
  if (look === 'in-view' && held.length > 0) return [next, ...held, ['focus', wish.link]];
  return look && look !== 'in-view' ? show(next, wish, look, held) : [next];
}

/** Opens a preview. That of a link in the panel takes the panel's place, which stays at the link that it was opened for. */
function show(state: State, { link, by, y, isInside }: Wish, preview: Preview, held: Effect[] = []): Step {
  const isPinned = by === 'click';
  const last = state.panel?.link;
  const home = (isInside && last) || link;
  if (last && last !== home) held.push(['close']);
  return [withPanel(state, isPinned ? 'pinned' : 'shown', home), ...held, ['open', link, preview, isPinned, y]];
}

const close = (state: State): Step => (state.panel ? [withoutPanel(state), ['close']] : [state]);

/** With the panel goes what was wished in it. */
const withoutPanel = (state: State): State => ({
  ...(state.wish?.isInside ? withWish(state) : state),
  panel: undefined,
});

const withPanel = (state: State, is: Panel['is'], link: Link): State => ({ ...state, panel: { is, link } });

const withWish = (state: State, wish?: Wish): State => ({ ...state, wish });

/** The pointer no longer means the link that it rested on. */
const withoutPointer = (state: State): State => (state.wish?.by === 'pointer' ? withWish(state) : state);

const stay = (state: State): State =>
  state.panel?.is === 'left' ? withPanel(state, 'shown', state.panel.link) : state;
