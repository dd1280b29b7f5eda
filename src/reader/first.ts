/**
 * `assets/first.js`: what must be so before the page is painted. The one script that is not deferred.
 *
 * The chosen colours; and the text face, fetched beside the styles. The page waits for it a moment, unseen; when it comes
 * later the page keeps a system's face set to the same measure. So nothing moves once it is seen.
 */
import { applyTheme } from './theme.ts';

/** How long the page may wait for its text face, in ms. */
const patience = 300;

const script = document.currentScript as HTMLScriptElement | null;
const root = document.documentElement;
applyTheme();

const faces = (script?.dataset['faces'] ?? '').split(' ').flatMap((face) => {
  const [file, weight] = face.split('=');
  if (!file || !weight || typeof FontFace !== 'function') return [];
  return [new FontFace('Source Serif 4 first', `url("${new URL(file, script?.src)}")`, { weight })];
});
if (faces.length > 0) {
  root.dataset['type'] = 'coming';
  const show = (): void => {
    delete root.dataset['type'];
  };
  const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
  Promise.race([Promise.all(faces.map((face) => face.load())), late])
    .then((loaded) => {
      for (const face of loaded) document.fonts.add(face);
    })
    .catch(() => undefined)
    .then(show);
}
