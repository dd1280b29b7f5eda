/** The states of previews: every transition, and what holds after any sequence of events. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Preview } from '../../../src/reader/preview/content.ts';
import {
  type Effect,
  type Look,
  type PreviewEvent,
  type State,
  step,
  type Wish,
} from '../../../src/reader/preview/preview-states.ts';
import { runs } from '../../support/runs.ts';

type Link = HTMLAnchorElement;
const link = (name: string): Link => ({ name }) as unknown as Link;
const [a, b, inside] = [link('a'), link('b'), link('inside')];
const preview: Preview = { kind: 'note', title: 'Note 1', body: [], href: '#n1' };
const page = Promise.resolve(preview);

const closed: State = { scrolled: 0 };
const shown: State = { ...closed, panel: { is: 'shown', link: a } };
const left: State = { ...closed, panel: { is: 'left', link: a } };
const pinned: State = { ...closed, panel: { is: 'pinned', link: a } };
const wish = (by: Wish['by'], more: Partial<Wish> = {}): Wish => ({ link: b, by, ...more });
const wanting = (state: State, own: Wish): State => ({ ...state, wish: own });
const resting = wanting(closed, wish('pointer', { y: 7 }));
const awaiting = (by: Wish['by'], more: Partial<Wish> = {}): State => wanting(closed, wish(by, { page, ...more }));

/** What an event makes of a state, without what is undefined. */
function after(state: State, event: PreviewEvent): [State, ...Effect[]] {
  const [next, ...effects] = step(state, event);
  const kept = Object.entries(next).filter(([, value]) => value !== undefined);
  return [Object.fromEntries(kept) as unknown as State, ...effects];
}
/** A transition: its name, from, the event, to, with what is done. */
type Transition = [string, State, PreviewEvent, State, ...Effect[]];
const holds = (transitions: readonly Transition[]) =>
  test.each(transitions)('%s', (_, from, event, ...expected) => expect(after(from, event)).toEqual(expected));

describe('the pointer', () => {
  const later = 301;
  holds([
    ['rests on a link', closed, ['over', later, false, b, 7], resting, ['prepare', b]],
    [
      'rests on another link',
      { ...resting },
      ['over', later, false, a, 1],
      wanting(closed, { link: a, by: 'pointer', y: 1 }),
      ['prepare', a],
    ],
    ['goes on from the link that it rested on', resting, ['over', later, false, null], closed],
    ['means nothing within 300 ms of a scroll', closed, ['over', 300, false, b], closed],
    [
      'means it all the same where it has moved itself',
      closed,
      ['over', 9, false, b, 7, true],
      resting,
      ['prepare', b],
    ],
    [
      'has rested: the preview opens, not pinned',
      resting,
      ['rested', preview],
      { ...closed, panel: { is: 'shown', link: b } },
      ['open', b, preview, false, 7],
    ],
    ['has rested on what is in view already', resting, ['rested', 'in-view'], closed],
    ['has rested on what has no preview', resting, ['rested', undefined], closed],
    ['has rested: the page is awaited', resting, ['rested', page], awaiting('pointer', { y: 7 })],
    [
      'has rested on another link: the first closes',
      wanting(left, wish('pointer')),
      ['rested', preview],
      { ...closed, panel: { is: 'shown', link: b } },
      ['close'],
      ['open', b, preview, false, undefined],
    ],
    ['moves over the link that is awaited', awaiting('pointer'), ['over', later, false, b], awaiting('pointer')],
    ['moves over the link whose click is awaited', awaiting('click'), ['over', later, false, b], awaiting('click')],
    [
      'goes on to another link: it rests on that',
      awaiting('pointer'),
      ['over', later, false, a, 1],
      wanting(closed, { link: a, by: 'pointer', y: 1 }),
      ['prepare', a],
    ],
    ['goes on: its own wish is forgotten', awaiting('pointer'), ['over', later, false, null], closed],
    ['goes on: a click is not forgotten', awaiting('click'), ['over', later, false, null], awaiting('click')],
    [
      'goes on: what the focus asked is not forgotten',
      awaiting('focus'),
      ['over', later, false, null],
      awaiting('focus'),
    ],
    ['leaves an open preview', shown, ['over', later, false, null], left],
    ['leaves it for another link', shown, ['over', later, false, b], wanting(left, wish('pointer')), ['prepare', b]],
    ['comes back to it', left, ['over', later, true, null], shown],
    ['comes back to its link', left, ['over', later, false, a], shown],
    ['is over the panel', shown, ['over', later, true, null], shown],
    ['leaves a pinned one, which stays', pinned, ['over', later, false, null], pinned],
    ['passes links while one is pinned', pinned, ['over', later, false, b], pinned],
    ['has been away', left, ['forgotten', false], closed, ['close']],
    ['has been away, but the link has the focus', left, ['forgotten', true], shown],
    ['had been away when it was pinned', pinned, ['forgotten', false], pinned],
    ['had been away when it came back', shown, ['forgotten', false], shown],
  ]);

  test('being away longer does not begin the time again; moving over a link does', () => {
    const [stillLeft] = step(left, ['over', later, false, null]);
    expect(stillLeft.panel).toBe(left.panel);
    const [again] = step(resting, ['over', later, false, b, 7]);
    expect(again.wish).not.toBe(resting.wish);
  });
});

describe('a scroll', () => {
  holds([
    ['is remembered', shown, ['scrolled', 9], { ...shown, scrolled: 9 }],
    ['ends a rest', resting, ['scrolled', 9], { scrolled: 9 }],
    ['ends a rest, with another link under the pointer', resting, ['scrolled', 9, a], { scrolled: 9 }],
    [
      'of the browser, which leaves a link where it is, ends no rest',
      resting,
      ['scrolled', 9, b],
      { ...resting, scrolled: 9 },
    ],
    [
      'and the move of which a browser tells then ends none',
      { ...resting, scrolled: 9 },
      ['over', 20, false, b, 7],
      { ...resting, scrolled: 9 },
    ],
    ['ends what the pointer awaits', awaiting('pointer'), ['scrolled', 9], { scrolled: 9 }],
    ['does not end what the focus awaits', awaiting('focus'), ['scrolled', 9], { ...awaiting('focus'), scrolled: 9 }],
    ['does not end what a click awaits', awaiting('click'), ['scrolled', 9], { ...awaiting('click'), scrolled: 9 }],
  ]);
});

describe('the focus', () => {
  const open: Effect = ['open', b, preview, false, undefined];
  holds([
    ['opens', closed, ['focused', b, preview], { ...closed, panel: { is: 'shown', link: b } }, open],
    [
      'opens in the place of another',
      pinned,
      ['focused', b, preview],
      { ...closed, panel: { is: 'shown', link: b } },
      ['close'],
      open,
    ],
    ['waits for a page', closed, ['focused', b, page], awaiting('focus')],
    [
      'takes the place of what the pointer wished',
      resting,
      ['focused', a, page],
      wanting(closed, { link: a, by: 'focus', page }),
    ],
    ['needs nothing where it is in view', awaiting('pointer'), ['focused', b, 'in-view'], closed],
    ['finds nothing', resting, ['focused', b, undefined], closed],
    ['leaves: it closes', shown, ['blurred', a, false], closed, ['close']],
    ['leaves what the pointer has left', left, ['blurred', a, false], closed, ['close']],
    ['goes into the panel', shown, ['blurred', a, true], shown],
    ['leaves another element', shown, ['blurred', b, false], shown],
    ['leaves a pinned one', pinned, ['blurred', a, false], pinned],
    ['leaves nothing', closed, ['blurred', null, false], closed],
  ]);
});

describe('a press', () => {
  const open: Effect = ['open', b, preview, true, undefined];
  const onB: State = { ...closed, panel: { is: 'pinned', link: b } };
  holds([
    ['on a link prepares it', closed, ['pressed', false, b], closed, ['prepare', b]],
    ['ends what was wished', awaiting('click'), ['pressed', false, null], closed],
    ['ends a rest', resting, ['pressed', false, null], closed],
    ['in the panel pins it', shown, ['pressed', true, null], pinned],
    ['in the panel pins one that the pointer had left', left, ['pressed', true, null], pinned],
    ['remembers what was pinned', pinned, ['pressed', false, a], { ...pinned, pressed: a }, ['prepare', a]],
    ['beside an open one leaves it to the browser', shown, ['pressed', false, null], shown],
    ['forgets what was pressed before', { ...closed, pressed: a }, ['pressed', false, b], closed, ['prepare', b]],
    ['of a key forgets it too', { ...pinned, pressed: a }, ['keyed', false], pinned],
    [
      'on the link of the pinned one: the click does not open it again',
      { ...closed, pressed: a },
      ['clicked', false, a, preview],
      { ...closed, pressed: a },
      ['hold'],
    ],
    ['and a click: it opens pinned', closed, ['clicked', false, b, preview], onB, ['hold'], open],
    [
      'and a click beside one that was pressed',
      { ...closed, pressed: a },
      ['clicked', false, b, preview],
      { ...onB, pressed: a },
      ['hold'],
      open,
    ],
    ['and a click: another closes', shown, ['clicked', false, b, preview], onB, ['hold'], ['close'], open],
    [
      'and a click on the same link pins it',
      shown,
      ['clicked', false, a, preview],
      pinned,
      ['hold'],
      ['open', a, preview, true, undefined],
    ],
    [
      'and a click: the page is awaited',
      closed,
      ['clicked', false, b, page],
      awaiting('click', { isInside: false }),
      ['hold'],
    ],
    [
      'and a click on what is in view gives it the focus',
      closed,
      ['clicked', false, b, 'in-view'],
      closed,
      ['hold'],
      ['focus', b],
    ],
    ['and a click on what has no preview: the link is followed', resting, ['clicked', false, b, undefined], closed],
    ['and a click that asks nothing ends a rest', resting, ['clicked', false, null], closed],
    ['and a click on a link in the panel closes it', pinned, ['clicked', true, null], closed, ['close']],
    ['and a click on one there without a preview too', pinned, ['clicked', true, inside, undefined], closed, ['close']],
    [
      'and a click on a term in the panel: it stays at its link',
      pinned,
      ['clicked', true, inside, preview],
      pinned,
      ['hold'],
      ['open', inside, preview, true, undefined],
    ],
    [
      'and a click on a term in a panel that had not been pinned',
      shown,
      ['clicked', true, inside, preview],
      pinned,
      ['hold'],
      ['open', inside, preview, true, undefined],
    ],
  ]);
});

describe('a page that was awaited', () => {
  const by = (one: Wish['by']) => {
    const own = wish(one, { page });
    return { own, state: wanting(closed, own) };
  };
  const [pointer, focus, click] = [by('pointer'), by('focus'), by('click')];
  const opened: State = { ...closed, panel: { is: 'shown', link: b } };
  holds([
    [
      'comes for the pointer',
      pointer.state,
      ['arrived', pointer.own, false, preview],
      opened,
      ['open', b, preview, false, undefined],
    ],
    [
      'comes for the focus',
      focus.state,
      ['arrived', focus.own, false, preview],
      opened,
      ['open', b, preview, false, undefined],
    ],
    [
      'comes for a click',
      click.state,
      ['arrived', click.own, false, preview],
      { ...closed, panel: { is: 'pinned', link: b } },
      ['open', b, preview, true, undefined],
    ],
    ['comes when the reader has gone on', click.state, ['arrived', click.own, true, preview], closed],
    [
      'comes when something else is wished',
      { ...pointer.state },
      ['arrived', click.own, false, preview],
      pointer.state,
    ],
    ['comes when nothing is wished any more', closed, ['arrived', click.own, false, preview], closed],
    ['does not come: a click follows its link', click.state, ['arrived', click.own, false], closed, ['follow', b]],
    ['does not come, and the reader has gone on', click.state, ['arrived', click.own, true], closed],
    ['does not come for the pointer', pointer.state, ['arrived', pointer.own, false], closed],
    ['does not come for the focus', focus.state, ['arrived', focus.own, false], closed],
    ['is no rest', pointer.state, ['rested', preview], pointer.state],
  ]);
});

describe('the end', () => {
  const insideWish = wanting(pinned, { link: inside, by: 'click', page, isInside: true });
  holds([
    [
      'Esc takes back what was wished; the browser closes the panel',
      wanting(shown, wish('click', { page })),
      ['keyed', true],
      shown,
    ],
    ['another key does not', awaiting('click'), ['keyed', false], awaiting('click')],
    ['Esc ends a rest', resting, ['keyed', true], closed],
    ['the panel has closed', pinned, ['closed', a], closed],
    [
      'the panel of another link had closed',
      { ...closed, panel: { is: 'shown', link: b } },
      ['closed', a],
      { ...closed, panel: { is: 'shown', link: b } },
    ],
    [
      'with the panel goes what was wished in it, whoever closes it',
      wanting(shown, { link: inside, by: 'click', page, isInside: true }),
      ['blurred', a, false],
      closed,
      ['close'],
    ],
    ['with the panel goes what was wished in it', insideWish, ['closed', a], closed],
    ['but not what was wished beside it', wanting(pinned, wish('click', { page })), ['closed', a], awaiting('click')],
    ['the page is left: a wish ends', awaiting('click'), ['hidden'], closed],
    ['the page is left: what is open stays', shown, ['hidden'], shown],
  ]);
});

/** A reader with a page: what effects do to the panel, and what the panel and the page tell. */
class World {
  state: State = closed;
  open: Link | undefined;
  isPinned = false;
  followed = 0;
  readonly wishes: Wish[] = [];

  send(event: PreviewEvent): void {
    const [next, ...effects] = step(this.state, event);
    this.state = next;
    if (next.wish) this.wishes.push(next.wish);
    for (const effect of effects) this.carryOut(effect);
    this.check();
  }

  private carryOut(effect: Effect): void {
    if (effect[0] === 'close') this.close();
    if (effect[0] === 'follow') this.followed += 1;
    if (effect[0] !== 'open') return;
    const [, of, , isPinned] = effect;
    // A panel is opened where none is, or for what is in it, or anew for its own link.
    expect([undefined, of, ...(of === inside ? [this.open] : [])]).toContain(this.open);
    this.open ??= of;
    this.isPinned = isPinned;
  }

  /** The panel closes, by whomever: it tells so while it does. */
  close(): void {
    const was = this.open;
    this.open = undefined;
    this.isPinned = false;
    if (was) this.send(['closed', was]);
  }

  private check(): void {
    const { panel, wish: own } = this.state;
    if (panel?.is === 'pinned' && own) expect(own.page, 'nothing rests while a preview is pinned').toBeDefined();
    if (own?.isInside) expect(panel, 'what is wished in a panel ends with it').toBeDefined();
  }

  /** What holds when an event has been dealt with. */
  settled(): void {
    const { panel } = this.state;
    expect(panel?.link).toBe(this.open);
    if (panel?.is === 'pinned') expect(this.open).toBeDefined();
    if (this.isPinned) expect(panel?.is).toBe('pinned');
  }
}

type Act = (world: World) => void;
const links = fc.constantFrom(a, b);
const linkOrNone = fc.option(links);
const look = fc.constantFrom<Look[]>(preview, page, 'in-view', undefined);
const time = fc.integer({ min: 0, max: 2000 });
const send =
  (event: PreviewEvent): Act =>
  (world) =>
    world.send(event);
/** What a reader does. In the panel, and on what is in it, only while it is open. */
const byReader: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(time, linkOrNone).map(([at, one]) => send(['over', at, false, one, 1])),
  time.map(
    (at): Act =>
      (world) =>
        world.open && world.send(['over', at, true, null]),
  ),
  time.map((at) => send(['scrolled', at])),
  fc.tuple(links, look).map(([one, found]) => send(['focused', one, found])),
  fc.tuple(links, fc.boolean()).map(([one, isForPanel]) => send(['blurred', one, isForPanel])),
  linkOrNone.map((one) => send(['pressed', false, one])),
  fc.constant<Act>((world) => world.open && world.send(['pressed', true, null])),
  fc.tuple(linkOrNone, look).map(([one, found]) => send(['clicked', false, one, found])),
  look.map(
    (found): Act =>
      (world) =>
        world.open && world.send(['clicked', true, inside, found]),
  ),
  fc.constant(send(['keyed', false])),
  fc.constant<Act>((world) => world.close()),
);
/** What happens by itself: times end, pages come, also those that nobody waits for any more. */
const byItself: fc.Arbitrary<Act> = fc.oneof(
  look.map((found) => send(['rested', found])),
  fc.boolean().map((hasFocus) => send(['forgotten', hasFocus])),
  fc.tuple(fc.nat(), fc.boolean(), fc.option(fc.constant(preview), { nil: undefined })).map(
    ([which, hasGoneOn, found]): Act =>
      (world) => {
        const own = world.wishes[which % Math.max(world.wishes.length, 1)];
        if (own) world.send(['arrived', own, hasGoneOn, found]);
      },
  ),
);
const acts = fc.array(fc.oneof({ weight: 3, arbitrary: byReader }, { weight: 2, arbitrary: byItself }), {
  maxLength: 30,
});

describe('after any sequence of events', () => {
  test('there is one panel at most, it is the one that is known, and none is pinned that is not open', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const world = new World();
        for (const act of all) {
          act(world);
          world.settled();
        }
      }),
      runs(2000),
    );
  });

  test('Esc closes everything, and what was under way opens and follows nothing any more', () => {
    fc.assert(
      fc.property(acts, fc.array(byItself, { maxLength: 10 }), (before, later) => {
        const world = new World();
        for (const act of before) act(world);
        world.send(['keyed', true]);
        world.close();
        const { followed } = world;
        for (const act of later) act(world);
        world.settled();
        expect([world.open, world.state.panel, world.state.wish]).toEqual([undefined, undefined, undefined]);
        expect(world.followed).toBe(followed);
      }),
      runs(2000),
    );
  });

  test('a pinned preview stays, whatever the pointer does and however long it is away', () => {
    const ofPointer: fc.Arbitrary<PreviewEvent> = fc.oneof(
      fc.tuple(time, linkOrNone).map(([at, one]): PreviewEvent => ['over', at, false, one]),
      time.map((at): PreviewEvent => ['over', at, true, null]),
      time.map((at): PreviewEvent => ['scrolled', at]),
      fc.constant<PreviewEvent>(['rested', preview]),
      fc.constant<PreviewEvent>(['forgotten', false]),
    );
    fc.assert(
      fc.property(fc.array(ofPointer, { maxLength: 20 }), (all) => {
        const end = all.reduce((state, event) => step(state, event)[0], pinned);
        expect(end.panel).toBe(pinned.panel);
      }),
      runs(500),
    );
  });
});
