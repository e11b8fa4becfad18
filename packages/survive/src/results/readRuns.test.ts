import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRuns } from './readRuns';
import { describeRun, saveResult } from './saveRun';

describe('readRuns', () => {
  let dir: string;
  let file: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'runs-'));
    file = join(dir, 'survival.json');
  });

  afterEach(() => rm(dir, { recursive: true }));

  const run = (seed: number) =>
    describeRun({ seed, started: Date.now(), loadBefore: 1.26 }, { kills: 3 });

  it('reads what was saved', async () => {
    await saveResult(file, { runs: [run(1), run(2)] });
    expect((await readRuns(file)).runs).toEqual([
      expect.objectContaining({ seed: 1, kills: 3, minutes: 0 }),
      expect.objectContaining({
        seed: 2,
        load: [1.3, expect.any(Number)],
        node: process.versions.node,
      }),
    ]);
  });

  it('has none of a file that is not there', async () => {
    expect(await readRuns(file)).toEqual({ runs: [] });
  });

  it.each(['{"kills":1}', '[]', 'null', '{"runs":', '{"runs":{}}'])(
    'refuses a file of %s',
    async text => {
      await writeFile(file, text);
      await expect(readRuns(file)).rejects.toThrow(
        `${file} has no list of runs to add one to`,
      );
    },
  );
});
