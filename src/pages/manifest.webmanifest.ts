/** The manifest of the site as an app, by the library's name. The reader's script links it where a service worker may run. */
import { loadLibrary } from '../library/library.ts';

export async function GET(): Promise<Response> {
  const { settings } = await loadLibrary();
  const manifest = {
    name: settings.name,
    short_name: settings.name,
    description: settings.description,
    start_url: 'index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: '#fbfaf7',
    theme_color: '#a5281b',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`);
}
