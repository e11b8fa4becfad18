import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secondCopies } from './secondCopies';

describe('secondCopies', () => {
  it('names packages of Backstage that are there twice', async () => {
    const portal = await mkdtemp(join(tmpdir(), 'portal-'));
    await writeFile(
      join(portal, 'yarn.lock'),
      `"@backstage/ui@npm:^0.18.0":
  version: 0.18.0

"@backstage/ui@npm:^0.18.0 || ^0.20.0, @backstage/ui@npm:^0.20.0":
  version: 0.20.0

"@backstage/types@npm:^1.0.0":
  version: 1.0.0

"other@npm:^1.0.0":
  version: 1.0.0

"other@npm:^2.0.0":
  version: 2.0.0
`,
    );
    expect(await secondCopies(portal)).toEqual(['@backstage/ui']);
    await rm(portal, { recursive: true });
  });
});
