/** A page's faces for paper: a PDF holds a face of one weight as a font, but draws each letter of one that has many. */
import type { Page } from 'playwright-core';
import subsetFont from 'subset-font';

interface Face {
  family: string;
  weight: string;
  href: string;
}

/** What was made of each file and weight: documents of one site share their faces. */
const made = new Map<string, Promise<string>>();

/**
 * Gives a page its faces, one for each weight that its files have. Those that the styles ask for may come too late for this
 * look at the page (font-display: optional), and are not used then; what a script adds is.
 *
 * @throws If one does not load.
 */
export async function loadPaperFaces(page: Page): Promise<void> {
  for (const { family, weight, href } of await page.evaluate(takeFaces)) {
    for (const one of weight.split(' ')) {
      const key = [href, one].join(' ');
      const face = made.get(key) ?? ofWeight(href, Number(one));
      made.set(key, face);
      await page.evaluate(addFace, { family, weight: one, bytes: await face });
    }
  }
}

/** Cuts a face down to one weight. */
async function ofWeight(href: string, weight: number): Promise<string> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
  const face = Buffer.from(await answer.arrayBuffer());
  const options = { targetFormat: 'woff2', keepAllGlyphs: true, variationAxes: { wght: weight } } as const;
  return Buffer.from(await subsetFont(face, undefined, options)).toString('base64');
}

/**
 * The faces that the page's first script is told of. The styles name them no more then: of two that fit, browsers take the one
 * with all weights. Runs in the page.
 */
function takeFaces(): Face[] {
  const script = document.querySelector<HTMLScriptElement>('script[data-faces]');
  const faces = (script?.dataset['faces']?.split('|') ?? []).map((face) => {
    const [family = '', weight = '', file = ''] = face.split('/');
    return { family, weight, href: new URL(file, script?.src).href };
  });
  for (const sheet of document.styleSheets) {
    for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
      const rule = sheet.cssRules[at];
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue('font-family').replace(/^["']|["']$/g, '');
      if (faces.some((face) => face.family === family)) sheet.deleteRule(at);
    }
  }
  return faces;
}

/** Runs in the page, whose policy refuses fonts of other addresses, but not of bytes. */
async function addFace({ family, weight, bytes }: { family: string; weight: string; bytes: string }): Promise<void> {
  const whole = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
  document.fonts.add(await new FontFace(family, whole, { weight }).load());
}
