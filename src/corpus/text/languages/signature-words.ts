/**
 * The words that stand around a text and head nothing: what documents are closed with, what those who sign or proclaim
 * them are, which bodies give them out. As the words for parts they are asked for in all languages at once.
 */

interface SignatureWords {
  /** What the line begins with that says where and when a document was made. */
  closing: string;
  /** What people are who sign. */
  office: string;
  /** What bodies are called that give documents out. */
  body: string;
}

const languages: Readonly<Record<string, SignatureWords>> = {
  en: {
    closing:
      'done|given|signed|sealed|dated|witness|in witness whereof|in testimony whereof|for and on behalf of|by order|by command|by the president|by the king|by the queen|by the governor|yours|respectfully|sincerely|faithfully|kind regards|best regards|attest',
    office:
      'king|queen|emperor|empress|prince|president|governor|minister|secretary|mayor|speaker|chairman|chairwoman|chairperson|chair|director|registrar|clerk|judge|justice|commissioner|treasurer|bailiff|administrator|ambassador|plenipotentiary|master|captain|superintendent',
    body: 'department|ministry|office|agency|bureau|council|committee|commission|board|authority|parliament|assembly|senate|house|court|service|administration|directorate|secretariat',
  },
  fr: {
    closing:
      'fait|donné|signé|par le président|par le roi|par le ministre|pour ampliation|vu pour être annexé|en foi de quoi',
    office:
      'roi|reine|empereur|président|présidente|premier ministre|ministre|maire|préfet|préfète|gouverneur|directeur|directrice|secrétaire|greffier|garde des sceaux',
    body: 'ministère|direction|bureau|conseil|comité|commission|assemblée|sénat|préfecture|mairie|agence|cour|tribunal',
  },
  de: {
    closing: 'gegeben|geschehen|gezeichnet|unterzeichnet|ausgefertigt|zu urkund dessen',
    office:
      'könig|königin|kaiser|präsident|präsidentin|bundespräsident|bundeskanzler|kanzler|kanzlerin|minister|ministerin|bürgermeister|bürgermeisterin|vorsitzende|vorsitzender|direktor',
    body: 'ministerium|bundesministerium|amt|senat|rat|ausschuss|kommission|landtag|bundestag|gericht|behörde',
  },
  es: {
    closing: 'dado|dada|hecho|firmado|por tanto|en fe de lo cual',
    office:
      'rey|reina|emperador|presidente|presidenta|ministro|ministra|alcalde|alcaldesa|gobernador|secretario|secretaria|director|directora',
    body: 'ministerio|jefatura|consejo|comité|comisión|congreso|senado|ayuntamiento|tribunal|cortes|dirección',
  },
  it: {
    closing: 'dato|data|fatto|firmato|in fede di che',
    office: 're|regina|imperatore|presidente|ministro|ministra|sindaco|prefetto|governatore|segretario|direttore',
    body: 'ministero|consiglio|comitato|commissione|senato|camera|comune|tribunale|corte|direzione',
  },
  pt: {
    closing: 'dado|dada|feito|assinado|em fé do que',
    office: 'rei|rainha|imperador|presidente|ministro|ministra|prefeito|governador|secretário|diretor',
    body: 'ministério|conselho|comité|comitê|comissão|senado|câmara|município|tribunal|direção',
  },
};

const wordsOf = (field: keyof SignatureWords): string =>
  [...new Set(Object.values(languages).flatMap((words) => words[field].split('|')))]
    .sort((a, b) => b.length - a.length)
    .join('|');

const closing = new RegExp(`^(?:${wordsOf('closing')})(?![\\p{L}'’-])`, 'iu');
const office = new RegExp(
  `(?<![\\p{L}'’-])(?:${wordsOf('office')})(?![\\p{L}'’-])|(?:主席|总理|總理|省长|市长|县长|区长|部长|局长|院长|主任|委员长)`,
  'iu',
);
const article = '(?:(?:the|le|la|les|der|die|das|el|los|las|il|lo|o|a)\\s)?';
/** “Report of the Board” is a title: what is of a body is not the body. */
const between =
  '(?:of|for|on|to|by|from|and|in|at|du|de|des|della|dei|di|der|für|über|zu|vom|von|do|da|dos|del|sur|sobre|au|aux|al|à)';
const body = new RegExp(
  `^${article}(?:(?!${between}\\s)[\\p{L}'’.-]+\\s){0,4}(?:${wordsOf('body')})(?:,?\\s${between}\\s.*)?$|^${article}[\\p{L}]*(?:ministerium|amt)(?:\\s.*)?$|^\\p{Script=Han}{2,20}(?:局|厅|委员会|政府|办公室|办公厅|法院|检察院)(?:文件)?$`,
  'iu',
);

/** Whether a line closes a document: “Done at Hythe”, “In witness whereof”, “Fait à Brest”. */
export const closesDocument = (text: string): boolean => closing.test(text.slice(0, 40));

/** Whether a line says what somebody is who signs or proclaims: “REY DE ESPAÑA”, “The President”. */
export const namesOffice = (text: string): boolean => office.test(text.slice(0, 120));

/** Whether a line is nothing but the name of a body: “DEPARTMENT OF COMMERCE”, “Office of the Coast”. */
export const namesBody = (text: string): boolean => text.length <= 100 && body.test(text);
