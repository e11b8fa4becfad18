import { posix } from 'node:path';
import { parse } from 'yaml';
import { markdownTable } from '../generate/markdownTable';
import { listFiles, readText } from '../repository';

interface Template {
  metadata: { name: string; title: string; description: string };
  spec: { steps: { action: string }[] };
}

/** The templates of the Create page, and the actions that each runs. */
export function templates(): string {
  return markdownTable(
    ['Template', 'What it does', 'Actions'],
    listFiles()
      .filter(path => /^templates\/[^/]+\/template\.yaml$/.test(path))
      .map(path => {
        const { metadata, spec } = parse(readText(path)) as Template;
        const actions = new Set(spec.steps.map(({ action }) => action));
        return [
          `[${metadata.title}](../${posix.dirname(path)}/template.yaml)`,
          metadata.description,
          [...actions].map(action => `\`${action}\``).join(', '),
        ];
      }),
  );
}
