/**
 * Golden queries, run on the built index: what each must find first, in this order.
 *
 * R is the report, A the article, T a term's page; `=` closes the list: nothing else may be found. A line without places
 * must find nothing at all.
 */
import { beforeAll, expect, test } from 'vitest';
import { noSection } from '../../../src/reader/search/narrow.ts';
import { closeEngine, openEngine } from '../../support/search-engine.ts';
import { dist } from '../../support/site.ts';

const golden = `
employment | R#s9-p2 R#s9-p6 R#n17
jobs | R#s9-p2
260000 | R#s9-p2 =
260,000 | R#s9-p2 =
260 000 | R#s9-p2 =
"260,000 new urban jobs" | R#s9-p2 =
people's health | R#s9-p3
people’s health | R#s9-p3
people's | R#s9 R#s9-p1
"people's aspirations" | R#s9-p5 =
"seven aspects" | R#s9-p1 R#n17 T#seven-aspects
“seven aspects” | R#s9-p1 R#n17 T#seven-aspects
„seven aspects“ | R#s9-p1 R#n17 T#seven-aspects
«seven aspects» | R#s9-p1 R#n17 T#seven-aspects
"aspects seven" |
Jingtong | R#s8-p5 R#n15 T#jingtong
jingban | R#s8-p5 R#n16 T#jingban
京通 | T#jingtong =
Xiong'an | A#p3
Xiong’an | A#p3
xiongan | A#p3
Qi'an'an | R#s11-p2 T#qianan =
Qi’an’an | R#s11-p2 T#qianan =
10-gigabit | R#s5-p4 T#ten-gigabit-city =
gigabit | R#s5-p4 T#ten-gigabit-city =
Beijing-Tianjin-Hebei | A#p2 T#beijing-tianjin-hebei
Beijing Tianjin Hebei | A#p2 T#beijing-tianjin-hebei
Beijing–Tianjin–Hebei | A#p2 T#beijing-tianjin-hebei
greenbelt | R#s7-p4 T#first-greenbelt T#second-greenbelt
Central Axis | R#s6-p3 R#s7-p4 A#p4
"southern section of the Central Axis" | R#s7-p4
Great Wall | R#s6-p3 =
humanoid robot | R#s5-p3 =
6G | R#s5-p3 =
5G | R#s5-p4 =
"AI Plus" | R#s5-p4 T#ai-plus =
artificial intelligence | R#s5-p2 A#p7
trillion-yuan | R#s5-p2 T#trillion-yuan-clusters =
chain master | R#s5-p2 T#chain-master =
mu | R#s7-p2 T#mu R#note-wr-s7-p2-mu =
150000 mu | R#s7-p2 T#mu
50,000 units | R#s9-p5 =
rental housing | R#s9-p5 A#p6
elderly care | R#s9-p6 R#closing-p3 R#n17
childcare | R#s9-p6 R#n17 T#seven-aspects
disabled | R#s9-p6
Subway Line 17 | R#s8-p4 =
"Line 17" | R#s8-p4 =
parking spaces | R#s8-p4
waste sorting | R#s8-p3 =
"A Step Forward" | R#s8-p3 T#a-step-forward =
Every 0.1 Microgram Counts | R#s10-p2 T#every-0-1-microgram =
0.1 | R#s10-p2 T#every-0-1-microgram
Class V | R#s10-p2 T#class-v-water =
hydrogen | R#s10-p4 =
40 billion kilowatt-hours | R#s10-p4 =
garden city | R#s10-p3 T#garden-city
Yongding | R#s11-p3 A#p4
Fengqiao model | R#s11-p4 T#fengqiao-model =
telecom fraud | R#s11-p4 =
eight-point decision | R#closing-p5 T#eight-point-decision =
14th Five-Year Plan | R#closing-p4 T#fourteenth-five-year-plan
CPPCC | R#closing-p3 T#cppcc =
relending | A#p5 T#relending-rediscounting A#note-ap-p5-commercialization =
60 billion yuan | A#p5
US$8.21 billion | A#p5
49700 | A#p8 =
youth rental housing | A#p6 =
National Natural History Museum | A#p4 T#dahongmen-museum-cluster =
16,000 events | R#s6-p4 R#note-wr-s6-p4-civic-life T#civic-life =
97% | R#s9-p4 =
TCM | R#s9-p4 =
fair and safe society | R#n18 T#five-areas =
hazardous materials | R#n19 T#nine-types =
workers "food and parcel" | R#s9-p2 =
nine types of small-scale facilities | R#s11-p2 T#nine-types
zzyzx |
employmnet |
Jingtnog |
quantum |
blockchain |
universty |
"green belts" |
green belt | R#s7-p4 T#first-greenbelt
Qianan | R#s11-p2 T#qianan =
Tongzhou | T#luxian T#sub-center A#p3
subcenter | A#p3
CIFTIS | T#ciftis A#p4
Jing-Jin-Ji | A#p2
Huitian | R#s8-p2
12345 | T#one-issue-per-month T#swift-response R#s8-p3
petition | R#s11-p4 R#closing-p4
drone | T#low-altitude-economy R#s5-p3
semiconductors | R#s5-p2
GPU | R#s5-p4
driverless | A#p7 A#note-ap-p7-ai R#s5-p4
electric cars | R#s5-p2
traditional Chinese medicine | R#s9-p4
lifts | R#s9-p6
who is the mayor | R#title =
Yin Yong | R#title =
when was it delivered | R#s9-p6 R#title
elevated | R#s6-p2 =
elevators | R#s9-p6 R#note-wr-s9-p6-lifts =
smog | R#s10-p2
PM2.5 | T#every-0-1-microgram R#s10-p2
kWh | R#s10-p4
SOEs | A#p3
small businesses | A#p10
UNESCO | R#s6-p3
FYP | R#closing-p4
affordable housing | R#s9-p5
elderly care centres | R#s9-p6
programmes | R#s6-p4
national defence | R#s11-p5
fibre optic | R#s5-p4
urbanisation | R#s7-p4 R#s7
modernising | R#s11-p5 R#closing-p6
data centres | R#s5-p4
defence mobilisation | R#s11-p5 =
colourful vegetation | R#s10-p3
"north canal" | R#note-wr-s10-p2-north-canal =
安全利用 | R#note-wr-s10-p2-safe-use =
Garden Expo Park | T#two-parks-one-river =
fine particulate matter | T#every-0-1-microgram =
核心区 | T#core-zone =
97 percent | R#s9-p4 =
97 per cent | R#s9-p4 =
7 aspects | R#s9-p1 R#n17 T#seven-aspects
9 types of small-scale facilities | R#s11-p2 T#nine-types
fourteenth Five-Year Plan | R#closing-p4 T#fourteenth-five-year-plan
fifteenth five-year plan | R#closing-p4 T#fifteenth-five-year-plan =
environment protection | R#s9-p6 T#beautiful-china R#s10-p2 R#s10 R#s8-p1 =
environmental protection | R#s10 R#s8-p1 =
ecology | R#s10-p3 T#eco-conservation-areas =
38 million | R#s10-p4 =
14 January 2025 | R#title =
Yin Yong's report | R#title =
subway lines | R#s8-p4
is it true that 97 percent are covered? | R#s9-p4
gardencity | R#s10-p3 T#garden-city
well-being | R#s9 R#s9-p1 R#s9-p2 T#seven-aspects
well being | R#s9 R#s9-p1 R#s9-p2 T#seven-aspects
wellbeing | R#s9 R#s9-p1 R#s9-p2 T#seven-aspects =
lowcarbon | R#s10-p4 =
low carbon | R#s10-p4 =
low-carbon | R#s10-p4 =
“low carbon” | R#s10-p4 =
“lowcarbon” |
lowcarbon development | R#s10-p4 =
longterm | R#s8-p3 =
rundown | R#s8-p2 R#s8-p3 R#note-wr-s8-p3-compounds =
run-down | R#s8-p2 R#s8-p3 R#note-wr-s8-p3-compounds =
highquality development | R#s5-p2
cyber-security | R#s8-p5 T#smart-city =
bio-park | R#s5-p2
hundred-thousand-village |
15000000 |
`
  .trim()
  .split('\n')
  .map((line) => {
    const [query = '', places = ''] = line.split(' | ').map((part) => part.trim());
    const ids = places.split(/\s+/).filter((place) => place !== '' && place !== '=');
    return { query: query.replace(/ \|$/, ''), ids, closed: places === '' || places.endsWith('=') };
  });

let find: ReturnType<typeof openEngine>;
beforeAll(() => {
  find = openEngine(dist);
  return closeEngine;
});

const short = (url: string): string =>
  url
    .replace('work-report-2025.html', 'R')
    .replace('action-plan-2025.html', 'A')
    .replace(/^terms\/([^.]+)\.html#title$/, 'T#$1');

test('there are at least sixty', () => {
  expect(golden.length).toBeGreaterThanOrEqual(60);
});

test.each(golden)('$query', async ({ query, ids, closed }) => {
  const { hits } = await find(query);
  const urls = hits.map(({ url }) => short(url));
  expect(closed ? urls : urls.slice(0, ids.length)).toEqual(ids);
});

test('every hit of a phrase holds the words in that order', async () => {
  for (const phrase of ['better life', 'new quality productive forces', 'we will improve']) {
    const { hits } = await find(`"${phrase}"`);
    expect(hits.length).toBeGreaterThan(0);
    for (const { excerpt } of hits) {
      const marked = excerpt.filter(({ marked: own }) => own).map(({ text }) => text.toLowerCase());
      expect(marked).toContain(phrase);
    }
  }
});

test('filters narrow, count what they would leave, and can follow the text', async () => {
  const all = await find('employment');
  const notes = await find('employment', { kind: 'note' });
  expect(notes.hits.map(({ url }) => short(url))).toEqual(['R#n17']);
  expect(all.counts.kind.get('note')).toBe(1);
  expect([...all.counts.kind.values()].reduce((sum, count) => sum + count, 0)).toBe(all.hits.length);
  const inText = await find('we will', { document: 'Work Report 2025', kind: 'text', order: 'text' });
  const ranks = inText.hits.map(({ rank }) => rank);
  expect(ranks.length).toBeGreaterThan(20);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test.each([
  ['employmnet', ['employment']],
  ['Jintong', ['Jingtong']],
  ['Jingtnog', ['Jingtong']],
  ['Zhonguancun', ['Zhongguancun']],
  ['Jintong Zhonguancun', ['Jingtong', 'Zhongguancun']],
  ['sevn aspects', ['seven aspects']],
  ['seven aspcets', ['seven aspects']],
  ['start-up', []],
  ['start up', []],
  ['startups', []],
  ['zhong guan cun', ['Zhongguancun']],
  ['who pays for waste sorting bins', []],
  ['zzyzx', []],
  ['quantum', []],
  ['blockchain', []],
  ['employment', []],
  ['“employmnet”', []],
  ['mu', []],
  ['munn', []],
])('%s: offered is %j, and nothing that does not hold it is a hit', async (query, offered) => {
  const { hits, corrections } = await find(query);
  expect(corrections.map(({ instead }) => instead)).toEqual(offered);
  for (const { query: own } of corrections) expect((await find(own)).hits.length, own).toBeGreaterThan(0);
  if (offered.length > 0) expect(hits.filter(({ missing = [] }) => missing.length === 0)).toEqual([]);
});

test.each([
  ['enviroment protection', 'environment protection'],
  ['sevn aspects', 'seven aspects'],
  ['who pays for enviroment protection', 'who pays for environment protection'],
])('%s: what is shown answers %s, and is none of what was typed', async (typed, meant) => {
  const answer = await find(typed);
  expect(answer.meant?.query).toBe(meant);
  expect(answer.meant?.hits.length).toBeGreaterThan(0);
  expect(answer.hits.filter(({ missing = [] }) => missing.length === 0 && answer.complete)).toEqual([]);
  expect((await find(typed, { insists: true })).meant).toBeUndefined();
});

test('protecting the environment is found as environmental protection', async () => {
  const { hits, complete } = await find('protecting the environment');
  expect(complete).toBe(true);
  expect(hits.map(({ url }) => short(url))).toEqual(expect.arrayContaining(['R#s10', 'R#s10-p2', 'T#beautiful-china']));
});

test('every word that is found is marked in what is shown of a place', async () => {
  const [first] = (await find('environment protection')).hits;
  expect(first?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['protection', 'environment']);
});

test('a long question is answered by what has four of its words, and says what each lacks', async () => {
  const asked =
    'how does the city plan to help people who are looking for work and are disabled or old, and how much money will be spent on it in the coming year?';
  const { hits } = await find(asked);
  expect(hits.map(({ url }) => short(url))).toContain('R#s9-p6');
  expect(hits.every(({ missing = [] }) => missing.length > 0)).toBe(true);
});

test.each([
  ['bike lanes', 'lines'],
  ['start zebras', 'smart'],
])('%s: a short word with one letter changed may be another word, so %s is offered alone', async (typed, offered) => {
  const { corrections, meant } = await find(typed);
  expect(corrections.map(({ instead }) => instead)).toEqual([offered]);
  expect(meant).toBeUndefined();
});

test.each(['employmnet', 'Jintong Zhonguancun', 'employment'])('%s: nothing else is shown', async (typed) => {
  expect((await find(typed)).meant).toBeUndefined();
});

test('a synonym in a long question counts; a form that no ending tells is said', async () => {
  const [first] = (await find('how many elevators will zebras install in old buildings?')).hits;
  expect([short(first?.url ?? ''), first?.instead, first?.missing]).toEqual([
    'R#s9-p6',
    'elevators → lifts',
    ['zebras'],
  ]);
  const { hits } = await find('grew');
  expect(hits.map(({ inForms }) => inForms)).toContain('grew → Growing');
});

test('a place is said in the words that people say', async () => {
  const [hit] = (await find('note 15')).hits;
  expect([hit?.title, hit?.excerpt]).toEqual(['Note 15', []]);
});

test('a question is answered by what has most of it, each hit with what it lacks', async () => {
  const asked = 'how many new homes will be built for low income families in Beijing in 2025?';
  const { hits, complete } = await find(asked);
  expect(complete).toBe(false);
  expect(short(hits[0]?.url ?? '')).toBe('R#s9-p5');
  // Its title has the year.
  expect(hits[0]?.missing).toEqual(['families', 'Beijing']);
  expect(hits.every(({ missing = [] }) => missing.length > 0 && missing.length <= 4)).toBe(true);
  expect((await find('what are the “seven aspects”?')).hits.map(({ url }) => short(url))).toContain('R#n17');
  const inWords = (await find('which are the seven aspects')).hits;
  expect(inWords.slice(0, 3).map(({ url }) => short(url))).toEqual(['R#s9-p1', 'R#n17', 'T#seven-aspects']);
  expect(inWords.some(({ missing }) => missing)).toBe(false);
});

test('words in the title of the document and the heading of the section need not stand in the text', async () => {
  const { hits } = await find('employment Work Report 2025');
  expect(hits.map(({ url }) => short(url))).toEqual(expect.arrayContaining(['R#s9-p2', 'R#n17']));
  expect(hits.every(({ missing }) => missing?.length === 0)).toBe(true);
});

test('where less than half of a query is held, nothing is found', async () => {
  expect((await find('zebra quantum employment')).hits).toEqual([]);
  expect((await find('zebra employment')).hits[0]?.missing).toEqual(['zebra']);
});

test('the sums of all filters are one, what stands outside any section among them', async () => {
  const { hits, counts } = await find('Beijing');
  for (const count of Object.values(counts))
    expect([...count.values()].reduce((sum, one) => sum + one, 0)).toBe(hits.length);
  const outside = await find('Beijing', { section: noSection });
  expect(outside.hits.length).toBe(counts.section.get(noSection));
  expect(outside.hits.length).toBeGreaterThan(0);
  expect(outside.hits.filter(({ section }) => section !== '')).toEqual([]);
});
