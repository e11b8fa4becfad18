import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

const root = resolve(__dirname, '../../..');
const folders = readdirSync(resolve(root, 'templates'), {
  withFileTypes: true,
}).filter(entry => entry.isDirectory());

/** The permission of each action, as its own tests have measured it. */
const permissions = new Map<string, string>(
  ['octopus', 'eks', 'node-app'].flatMap(module =>
    JSON.parse(
      readFileSync(
        resolve(
          root,
          `plugins/scaffolder-backend-module-${module}/authorisation/actions.json`,
        ),
        'utf8',
      ),
    ).map(({ name, permission }: any) => [name, permission]),
  ),
);

const read = (folder: string) => {
  const file = resolve(root, 'templates', folder, 'template.yaml');
  const [document] = parseAllDocuments(readFileSync(file, 'utf8'));
  return document.toJS();
};

/**
 * Actions that end as a success when they are run again. Each of ours with a
 * permission of its own has a test for that.
 */
const repeatable: Record<string, (input: any) => boolean> = {
  'catalog:fetch': () => true,
  'catalog:ensure-registered': () => true,
  'notification:send': ({ optional }) => optional === true,
};

describe('a template that is run again', () => {
  it.each(folders.map(({ name }) => name))(
    'has no step that fails: %s',
    folder => {
      const unknown = read(folder).spec.steps.filter(
        ({ action, input }: any) =>
          !permissions.has(action) && !repeatable[action]?.(input),
      );
      expect(unknown).toEqual([]);
    },
  );
});

/** The policy hides templates by it. */
describe('the permission in the annotation of a template', () => {
  it.each(folders.map(({ name }) => name))(
    'is the one that its first action asks for: %s',
    folder => {
      const { metadata, spec } = read(folder);
      const asked = spec.steps.flatMap(
        ({ action }: any) => permissions.get(action) ?? [],
      );
      expect(asked).not.toHaveLength(0);
      expect(metadata.annotations['octopus.com/permission']).toBe(asked[0]);
    },
  );
});
