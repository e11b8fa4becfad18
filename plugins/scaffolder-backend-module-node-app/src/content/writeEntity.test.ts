import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeEntity } from './writeEntity';

const portal = 'https://portal.example.com';
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'Shop', namespace: 'Web', title: 'Of the shop' },
};

describe('writeEntity', () => {
  it('knows the page of the entity, as the portal writes its address', () => {
    expect(writeEntity(entity, portal)).toMatchObject({
      title: 'Of the shop (resource:web/shop)',
      page: `${portal}/catalog/web/resource/shop`,
    });
  });

  it('writes the entity and nothing else', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'entity-'));
    try {
      await writeEntity(entity, portal).writeTo(join(dir, 'new'));
      const text = readFileSync(join(dir, 'new/catalog-info.yaml'), 'utf8');
      expect(parse(text)).toEqual(entity);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it.each<[string, Record<string, any>]>([
    ['kind', { ...entity, kind: undefined }],
    ['kind', { ...entity, kind: 'no kind' }],
    ['apiVersion', { ...entity, apiVersion: '' }],
    ['metadata.name', { ...entity, metadata: null }],
    ['metadata.name', { ...entity, metadata: {} }],
    ['metadata.name', { ...entity, metadata: { name: 7 } }],
    ['metadata.name', { ...entity, metadata: { name: '\ud800' } }],
    [
      'metadata.namespace',
      { ...entity, metadata: { name: 'a', namespace: 7 } },
    ],
    ['metadata.title', { ...entity, metadata: { name: 'a', title: {} } }],
  ])('names %s, which the catalog would not take: %j', (field, input) => {
    expect(() => writeEntity(input, portal)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`; ${field} is missing or invalid`),
      }),
    );
  });
});
