import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { parseAllDocuments } from 'yaml';

const root = resolve(__dirname, '../../..');
const LIMIT_MS = 110_000;

jest.setTimeout(LIMIT_MS + 10_000);

const described: Entity[] = parseAllDocuments(
  readFileSync(resolve(root, 'catalog-info.yaml'), 'utf8'),
).map(document => document.toJS());

/** What a catalog makes of the file, as soon as it has all of it or gives up. */
async function readCatalog(): Promise<Entity[]> {
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            rules: [{ allow: ['Group', 'System', 'Component'] }],
            locations: [
              { type: 'file', target: resolve(root, 'catalog-info.yaml') },
            ],
          },
        },
      }),
    ],
  });
  try {
    const end = Date.now() + LIMIT_MS;
    for (;;) {
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/catalog/entities?filter=kind=group,kind=system,kind=component`,
        { headers: { Authorization: 'Bearer mock-user-token' } },
      );
      const entities: Entity[] = await response.json();
      const isWhole =
        entities.length >= described.length &&
        entities.every(({ relations }) => relations?.length);
      if (isWhole || Date.now() > end) {
        return entities;
      }
      await new Promise(done => setTimeout(done, 200));
    }
  } finally {
    await backend.stop();
  }
}

describe('catalog-info.yaml of this project', () => {
  it('has every published plugin', () => {
    const published = readdirSync(resolve(root, 'plugins')).map(folder =>
      JSON.parse(
        readFileSync(resolve(root, 'plugins', folder, 'package.json'), 'utf8'),
      ),
    );
    expect(described.filter(({ kind }) => kind === 'Component')).toHaveLength(
      published.length,
    );
    for (const { name, description, backstage, dependencies } of published) {
      expect(described).toContainEqual(
        expect.objectContaining({
          kind: 'Component',
          metadata: expect.objectContaining({ title: name, description }),
          spec: expect.objectContaining({
            type: `backstage-${backstage.role}`,
            ...(Object.keys(dependencies).some(isOurs) && {
              dependsOn: Object.keys(dependencies).filter(isOurs).map(toRef),
            }),
          }),
        }),
      );
    }
  });

  it('is taken by a catalog as it is, with all that it refers to', async () => {
    const entities = await readCatalog();
    const refs = entities.map(entity => stringifyEntityRef(entity));
    expect(refs.sort()).toEqual(
      described.map(entity => stringifyEntityRef(entity)).sort(),
    );
    const targets = entities.flatMap(({ relations = [] }) =>
      relations.map(({ targetRef }) => targetRef),
    );
    expect([...new Set(targets)].filter(ref => !refs.includes(ref))).toEqual(
      [],
    );
  });
});

function isOurs(name: string): boolean {
  return name.startsWith('@octopus-backstage/plugin-');
}

function toRef(name: string): string {
  return `component:${name.split('/')[1]}`;
}
