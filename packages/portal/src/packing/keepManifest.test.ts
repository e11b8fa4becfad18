import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepManifest } from './keepManifest';

describe('keepManifest', () => {
  it('restores package.json after packing has failed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-'));
    const file = join(folder, 'package.json');
    await writeFile(file, '{"a":1}\n');
    await expect(
      keepManifest(file, async () => {
        await writeFile(`${file}-prepack`, '{"a":1}\n');
        await writeFile(file, '{"a":2}\n');
        throw new Error('The disk is full');
      }),
    ).rejects.toThrow('The disk is full');
    expect(await readFile(file, 'utf8')).toBe('{"a":1}\n');
    expect(await readdir(folder)).toEqual(['package.json']);
    await rm(folder, { recursive: true });
  });
});
