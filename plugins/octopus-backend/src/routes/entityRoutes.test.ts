import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ServiceContext } from '../context/ServiceContext';
import { entityRoutes } from './entityRoutes';
import { portalRoutes } from './portalRoutes';
import { serviceRoutes } from './serviceRoutes';

describe('the routes', () => {
  it('are those that the README documents', () => {
    const readme = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
    const documented = [
      ...readme.matchAll(/^\| `((?:GET|POST) [^`?]+)(?:\?[^`]*)?` +\|/gm),
    ].map(([, route]) => route);

    const ctx = {} as ServiceContext;
    expect(documented.sort()).toEqual(
      [
        ...Object.keys(entityRoutes(ctx)),
        ...Object.keys(portalRoutes(ctx)),
        ...Object.keys(serviceRoutes(ctx)),
      ].sort(),
    );
  });
});
