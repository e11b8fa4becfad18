import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ServiceContext } from '../context/ServiceContext';
import { entityRoutes } from './entityRoutes';

describe('entityRoutes', () => {
  it('are the routes that the README documents', () => {
    const readme = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
    const documented = [
      ...readme.matchAll(/^\| `((?:GET|POST) [^`?]+)(?:\?[^`]*)?` +\|/gm),
    ].map(([, route]) => route);

    expect(documented.sort()).toEqual(
      Object.keys(entityRoutes({} as ServiceContext)).sort(),
    );
  });
});
