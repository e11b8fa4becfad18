import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clientVersion } from './clientVersion';
import { GoClient, goClients } from './goClients';
import { packageFolder } from './paths';

describe.each(Object.entries<GoClient>(goClients))('%s', (_, client) => {
  it('has a pinned version, and the checksums of everything it is made of', () => {
    expect(clientVersion(client)).toMatch(/^\d+\.\d+\.\d+$/);
    const sums = client.modFile.replace(/\.mod$/, '.sum');
    expect(existsSync(join(packageFolder, 'go', client.folder, sums))).toBe(
      true,
    );
  });
});
