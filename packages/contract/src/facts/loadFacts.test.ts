import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFacts, missingFacts } from './loadFacts';

describe('loadFacts', () => {
  const { OCTOPUS_FACTS, OCTOPUS_OPENAPI } = process.env;
  const restore = (name: string, value: string | undefined) => {
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  };
  const fact = { method: 'GET', path: '/api' };
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'facts-'));
    writeFileSync(join(root, 'backstage.json'), '{}');
    for (const folder of ['packages/some', 'known/octopus-api-2026.3']) {
      mkdirSync(join(root, folder), { recursive: true });
    }
    writeFileSync(
      join(root, 'known/octopus-api-2026.3/root.json'),
      JSON.stringify({ operations: [fact] }),
    );
    jest.spyOn(process, 'cwd').mockReturnValue(join(root, 'packages/some'));
    delete process.env.OCTOPUS_FACTS;
    delete process.env.OCTOPUS_OPENAPI;
  });
  afterEach(() => {
    jest.restoreAllMocks();
    restore('OCTOPUS_FACTS', OCTOPUS_FACTS);
    restore('OCTOPUS_OPENAPI', OCTOPUS_OPENAPI);
    rmSync(root, { recursive: true });
  });

  it.each([
    ['the folder that is named', 'OCTOPUS_FACTS', 'known/octopus-api-2026.3'],
    [
      'the folder beside the document that is named',
      'OCTOPUS_OPENAPI',
      'known/octopus-openapi-2021.2.json',
    ],
  ])('reads %s, from the root of the repository', (_, variable, path) => {
    process.env[variable] = path;
    expect(missingFacts()).toEqual([]);
    expect(loadFacts()).toEqual([{ ...fact, responses: {} }]);
  });

  it('says what to set where there are none', () => {
    process.env.OCTOPUS_FACTS = 'nowhere';
    expect(missingFacts()).toEqual([expect.stringMatching(/OCTOPUS_FACTS/)]);
    expect(() => loadFacts()).toThrow(/Set OCTOPUS_FACTS/);
  });
});
