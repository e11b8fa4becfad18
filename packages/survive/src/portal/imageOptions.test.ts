import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { imageOptions } from './imageOptions';

describe('imageOptions', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'image-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('bounds the memory of Node in our own image', () => {
    const own = resolve(__dirname, '../../../backend');
    expect(imageOptions(own)).toMatch(/^--max-old-space-size=\d+$/);
  });

  it.each([
    ['FROM node\nENV NODE_OPTIONS=--trace-gc\nUSER 1', '--trace-gc'],
    ['ENV NODE_OPTIONS="--trace-gc --no-opt"\n', '--trace-gc --no-opt'],
    ['FROM node\nENV NODE_ENV=production\n', ''],
  ])('reads %j', async (text, expected) => {
    await writeFile(join(dir, 'Dockerfile'), text);
    expect(imageOptions(dir)).toBe(expected);
  });

  it('knows that older checkouts have no image', () => {
    expect(imageOptions(dir)).toBe('');
  });
});
