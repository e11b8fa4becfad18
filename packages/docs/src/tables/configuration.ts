import { readSettings } from '../configuration/readSettings';
import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

/** The settings of a plugin, as its `config.d.ts` declares them to Backstage. */
export function configurationOf(plugin: string): () => string {
  return () =>
    markdownTable(
      ['Setting', 'Visibility', 'Default', 'Meaning'],
      readSettings(readText(`plugins/${plugin}/config.d.ts`)).map(
        ({ path, visibility, isRequired, text, defaultsTo }) => [
          `\`${path}\``,
          visibility,
          isRequired ? 'required' : defaultsTo ?? 'none',
          text,
        ],
      ),
    );
}
