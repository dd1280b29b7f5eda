/** Lines that say where and how a text came to be, which are no title of it. */

/** “Delivered at the Second Session”, “Adopted by the Council”. */
export const statesOccasion =
  /^(?:delivered|given|read|adopted|presented|submitted|spoken|held|approved|passed|prepared|issued|published|translated|recorded|ordered|signed) (?:at|by|in|to|on|before|during|from|for|under)\b/i;

/** The number of a case, a file or a paper, which a text’s first lines have: “No. 22–166”, “Docket No. 5”, “NOR : MERX2103524L”. */
export const fileNumber =
  /^(?:(?:Case|Docket|File|Report|Claim|Appeal|Texte|Texto) )?(?:Nos?|NOS?|[Nn]°|Núm|Nr)(?![\p{L}])\.?\s?:?\s?\S*\d|^\p{Lu}{2,8}\s?[:：]\s?[\p{Lu}./-]{0,12}\d[\p{Lu}\d./-]{0,20}$/u;

/** A line in brackets: “[Docket No. 5]”, “(Text with EEA relevance)”; or one that begins so and goes on. */
export const isInBrackets = (text: string): boolean =>
  /^(?:\[[^\]]{1,200}\]|[(（【][^)）】]{1,200}[)）】]$)/u.test(text);
