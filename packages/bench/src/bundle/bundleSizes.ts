import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of scripts and styles of a built app, each file compressed with gzip. */
export interface BundleSizes {
  /** What `index.html` names, which every visitor loads. */
  firstLoad: number;
  /** All of it. */
  whole: number;
}

const isCode = (file: string) => /\.(js|css)$/.test(file);
const compressed = (file: string) => gzipSync(readFileSync(file)).length;

/** Reads the folder `dist` of a built app. */
export function bundleSizes(dist: string): BundleSizes {
  const folder = join(dist, 'static');
  const files = readdirSync(folder).filter(isCode);
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = files.filter(file => page.includes(`static/${file}"`));
  const sum = (chosen: string[]) =>
    chosen.reduce((total, file) => total + compressed(join(folder, file)), 0);
  return { firstLoad: sum(first), whole: sum(files) };
}

/**
 * The compressed size of the file that a source was built into; it fails where
 * none or several have it.
 *
 * @param source - the end of the source's path
 */
export function chunkSize(dist: string, source: string): number {
  const folder = join(dist, 'static');
  const found = readdirSync(folder).filter(
    file =>
      file.endsWith('.js.map') &&
      (
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
          sources: string[];
        }
      ).sources.some(each => each.endsWith(source)),
  );
  if (found.length !== 1) {
    throw new Error(`${source} is in ${found.length} files of ${folder}`);
  }
  return compressed(join(folder, found[0].replace(/\.map$/, '')));
}
