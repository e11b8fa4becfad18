import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFile } from 'node:fs/promises';

/** Licences that a repository may get, by their names in the SPDX list, or none. */
export const licenses = ['none', 'MIT', 'Apache-2.0'] as const;

export type License = (typeof licenses)[number];

/**
 * The `LICENSE` of a repository, if it gets one. It names no year, which a run
 * in another year would change.
 *
 * @param options - `owner`: who holds the copyright, as GitHub writes it
 */
export async function licenseText(options: {
  license: License;
  owner: string;
}): Promise<string | undefined> {
  switch (options.license) {
    case 'MIT':
      return mit(options.owner);
    case 'Apache-2.0':
      // This package has the same, and npm packs it whatever else is left out.
      return readFile(
        resolvePackagePath(
          '@octopus-backstage/plugin-scaffolder-backend-module-node-app',
          'LICENSE',
        ),
        'utf8',
      );
    default:
      return undefined;
  }
}

/** Source: MIT in the SPDX list of licences. */
function mit(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
}
