import { dirname, resolve } from 'node:path';

/** The folder of this package. */
export const packageFolder = dirname(require.resolve('../../package.json'));

/** Where built programs are kept. */
export const cacheFolder = resolve(
  packageFolder,
  '../../node_modules/.cache/octopus-conformance',
);
