/** Scripts that are loaded when what they do is first asked for. */

/** The names under which such scripts leave what they offer. */
export type ScriptName =
  | 'pilcrowReading'
  | 'pilcrowSearch'
  | 'pilcrowTools'
  | 'pilcrowChecker'
  | 'pilcrowComparer'
  | 'pilcrowNotes'
  | 'pilcrowNotesList';

/**
 * Makes the way into a script.
 *
 * @param load Loads it, and what it needs.
 * @returns Calls back with what the script offers, or, where it cannot be loaded, `otherwise`; the next call tries again.
 */
export function onDemand<Script>(name: ScriptName, load: () => Promise<unknown>) {
  let loading: Promise<unknown> | undefined;
  return async (act: (script: Script) => void, otherwise: () => void = () => undefined): Promise<void> => {
    loading ??= load();
    const isLoaded = await loading.then(
      () => true,
      () => false,
    );
    // What came may be no script of ours: a page of the host's that says something.
    const script = (globalThis as { [name in ScriptName]?: Script })[name];
    if (isLoaded && script) return act(script);
    loading = undefined;
    otherwise();
  };
}
