/**
 * How documents of a kind say in their title or their first lines what they are, in each language: the first that fits
 * counts. They are no part of the profiles, which the search loads and has no use for them.
 */

const languages: Readonly<Record<string, readonly (readonly [kind: string, clue: RegExp])[]>> = {
  en: [
    [
      'government-report',
      /\breport on the work of the .*government|\breport of the (?:\p{L}+ ){0,3}(?:council|government)\b|\bwork (?:report|plan) of the|\bstate of the (?:union|city|state)\b|\bon behalf of the (?:\p{L}+ ){0,4}government\b/iu,
    ],
    [
      'court-opinion',
      /\bopinion (?:of the|in)\b|\s(?:v|vs)\.\s|^(?:in re|ex parte)\b|\bdelivered the opinion\b|\b(?:court of appeals?|supreme court)\b|\bjudgment (?:for|of) the\b/i,
    ],
    [
      'law',
      /^(?!.*\breport\b).*\b(?:act|regulation|charter|statutes?|directive|constitution|ordinance|decree)\b|\bs\.i\. no\b|\border,? \d{4}/i,
    ],
    ['speech', /^(?:speech|address|remarks|statement by|lecture|inaugural)\b|\bspeech (?:at|by|to)\b/i],
    ['standard', /\b(?:request for comments|protocol|specification|standard|rules for the)\b/i],
    ['letter', /^(?:letter (?:to|from)|re:)/i],
    [
      'report',
      /\b(?:report|review|survey|inquiry|investigation|minutes|transcript|hearing|findings|notice of|final rule)\b/i,
    ],
  ],
  fr: [
    ['government-report', /rapport sur (?:les travaux|l['’]activité) d[ue] (?:gouvernement|conseil)/i],
    ['law', /^(?:loi|décret|règlement|ordonnance|arrêté|constitution|charte|code)(?!\p{L})/iu],
    ['court-opinion', /^(?:arrêt|jugement|décision)(?!\p{L})/iu],
    ['speech', /^(?:discours|allocution)(?!\p{L})/iu],
    ['letter', /^lettre(?!\p{L})/iu],
    ['report', /(?<!\p{L})(?:rapport|enquête|étude|compte rendu|bilan)(?!\p{L})/iu],
  ],
  zh: [
    [
      'government-report',
      /政府工作报告|政府工作報告|全省.*工作报告|(?:省|市|县|区|自治区|国务院).{0,12}工作报告|代表.{0,10}政府/,
    ],
    ['law', /(?:条例|條例|办法|辦法|规定|規定|法|细则|細則|决定)(?:（.*）)?$/],
    ['court-opinion', /(?:判决书|判決書|裁定书|裁定書)$/],
    ['speech', /(?:讲话|講話|致辞|致詞|演讲|演講|发言|發言)(?:（.*）)?$/],
    ['letter', /(?:一封信|公开信|来信|回信)$/],
    ['report', /(?:报告|報告|调查|調查|研究|考)$/],
  ],
};

export const kindClues = Object.values(languages).flat();
