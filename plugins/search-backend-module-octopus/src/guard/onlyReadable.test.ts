import { mockCredentials } from '@backstage/backend-test-utils';
import { ada, pat, permissions, sam } from '../__testUtils__/people';
import { onlyReadable } from './onlyReadable';

const release = (name: string) => ({
  type: 'octopus-release',
  document: { entityRef: `component:default/${name}` },
});
const page = { type: 'techdocs', document: {} };
const readable = (person: string, found: Parameters<typeof onlyReadable>[2]) =>
  onlyReadable(permissions, mockCredentials.user(person), found);

describe('onlyReadable', () => {
  it('leaves everything to those who may read everything', async () => {
    const found = { results: [release('secret'), page], numberOfResults: 7 };
    expect(await readable(ada, found)).toBe(found);
  });

  it('takes out releases, and how many there are, and nothing of others', async () => {
    const found = {
      results: [release('secret'), page, release('shop')],
      numberOfResults: 3,
    };
    expect(await readable(sam, found)).toEqual({ results: [page] });
    expect(await readable(pat, found)).toEqual({
      results: [page, release('shop')],
    });
  });

  it('takes out a document that does not say whose it is', async () => {
    const results = [{ type: 'octopus-runbook', document: {} }];
    expect(await readable(pat, { results })).toEqual({ results: [] });
  });

  it('asks about a long page in parts', async () => {
    const many = Array.from({ length: 60 }, (_, i) => release(`shop-${i}`));
    const { results } = await readable(pat, {
      results: [...many, release('secret')],
    });
    expect(results).toEqual(many);
  });
});
