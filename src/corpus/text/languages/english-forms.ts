/** The forms of English words: which words are inflections of one another. */
import { stemmer } from 'stemmer';

/**
 * What an English word shares with its inflections: Porter's stem, and what a word has behind it but the endings of
 * inflection. `elevate` and `elevated` have one, `elevators` another; `cities` and `city` have one. A noun of the doing in
 * `-ment` goes with its verb: `employ`, `employed`, `employment`.
 *
 * @param word In lower case.
 */
export function englishStem(word: string): string {
  if (alone.has(word)) return `${word} `;
  const stem = stemmer(word);
  let kept = 0;
  // Porter writes `i` for `y`.
  while (kept < stem.length && alike(stem[kept], word[kept])) kept += 1;
  const derived = derivationOf(word.slice(kept), word[kept - 1]);
  const isOfVerb = /^e?ment$/.test(derived) && !notOfVerb.has(stem);
  return `${stem.replace(/i$/, 'y')} ${isOfVerb ? '' : derived}`.trimEnd();
}

/**
 * What an English word shares, beside its inflections, with the noun of what it does or is, and with the adjective of that:
 * `innovate` with `innovation`, `disabled` with `disability`, `environment` with `environmental`, `ecology` with
 * `ecological`. Who or what does it is another thing: not `elevator` with `elevate`.
 */
export function englishKin(word: string): string {
  const [, noun] = /^(.+ment)al(?:ly)?$/.exec(word) ?? [];
  if (noun !== undefined) return englishKin(noun);
  if (noAdjective.test(word)) return englishStem(word);
  return englishStem(word)
    .replace(/(?<= )(.*?)(?:(?:at)?(?:ion)?(?:al)?|ility|ical|y)$/, '$1')
    .trimEnd();
}

/** Words in `-al` that have nothing to do with those in `-ation`, or with the shorter ones, that they look akin to. */
const noAdjective = /^(?:admir|anim|cardin|gener|liber|miner|nomin|sever|termin)al/;

const alike = (one: string | undefined, other: string | undefined): boolean =>
  one === other || (one === 'i' && other === 'y');

/** What a word has behind its stem without its inflection: of `ors` `or`, of `ities` `ity`, of `ies`, `ed` or the `ning` of `planning` nothing. */
function derivationOf(rest: string, last: string | undefined): string {
  const single = rest[0] === last && /^.(?:s|es|ed|ings?)?$/.test(rest) ? rest.slice(1) : rest;
  return single
    .replace(/(?:(?<!s)s|es|e?d|ings?)$/, '')
    .replace(/e$/, '')
    .replace(/i$/, 'y');
}

/** Words that end as a form of another does, and are none. */
const alone: ReadonlySet<string> = new Set(['news', 'goods', 'means', 'customs', 'evening', 'evenings']);

/** Stems that are words before `-ment`, but not the verbs of it: an apartment has nothing to do with `apart`. */
const notOfVerb: ReadonlySet<string> = new Set(['apart', 'depart', 'compart']);

/**
 * Forms that no ending tells: each a word with its others. A form that is another word too (`found`, `left`) is a form
 * of both.
 */
export const englishIrregular: readonly (readonly string[])[] = `
arise arose arisen; bear bore borne born; beat beaten; become became; begin began begun; bend bent; bind bound
blow blew blown; break broke broken; bring brought; build built; buy bought; catch caught; choose chose chosen
come came; deal dealt; die dies died dying; dig dug; do did done; draw drew drawn; drink drank drunk
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled
fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven
freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung; have had
hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; learn learnt
leave left; lend lent; lie lies lied lay lain lying; light lit; lose lost; make made; mean meant; meet met
oversee oversaw overseen; overcome overcame; pay paid; prove proven; rebuild rebuilt; repay repaid
ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold
send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung
sink sank sunk; sit sat; sleep slept; speak spoke spoken; speed sped; spend spent; spring sprang sprung
stand stood; steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn
swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought
tie ties tied tying; throw threw thrown; undergo underwent undergone; understand understood
undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn; win won; wind wound
withdraw withdrew withdrawn; withstand withstood; write wrote written; person people peoples
child children childrens; man men mens; woman women womens; foot feet; tooth teeth; goose geese; mouse mice
ox oxen; life lives; half halves; leaf leaves; shelf shelves; wolf wolves; knife knives; wife wives
thief thieves; self selves; calf calves; loaf loaves; analysis analyses; axis axes; basis bases; crisis crises
hypothesis hypotheses; thesis theses; criterion criteria; phenomenon phenomena; medium media; datum data
bacterium bacteria; curriculum curricula; index indices; matrix matrices; appendix appendices; nucleus nuclei
stimulus stimuli; alumnus alumni; bus buses; campus campuses; census censuses; focus focuses focused focusing
gas gases; lens lenses; status statuses; surplus surpluses; virus viruses; businessman businessmen
businesswoman businesswomen; chairman chairmen; chairwoman chairwomen; spokesman spokesmen
fisherman fishermen; grandchild grandchildren; schoolchild schoolchildren
`
  .trim()
  .split(/; |\n/)
  .map((line) => line.split(' '));
