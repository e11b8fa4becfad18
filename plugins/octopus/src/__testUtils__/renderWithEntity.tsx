import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { ReactElement } from 'react';
import { RouteRef } from '@backstage/frontend-plugin-api';
import { OctopusApi } from '../api/OctopusApi';
import { octopusApiRef } from '../api/octopusApiRef';
import { component } from './entities';

/** Renders something of an entity page, on top of a backend. */
export function renderWithEntity(
  element: ReactElement,
  options: {
    api: OctopusApi;
    entity?: Entity;
    /** The address, with what the page shows in its query. */
    path?: string;
    /** The language of the app. */
    language?: string;
    apis?: readonly (readonly [any, any])[];
    mountedRoutes?: Record<string, RouteRef>;
  },
) {
  const { api, entity, path = '/', language = 'en', apis = [] } = options;
  // Where the app keeps the language that somebody has chosen.
  window.localStorage.setItem('language', language);

  return renderInTestApp(
    <EntityProvider entity={entity ?? component('octopub-frontend')}>
      {element}
    </EntityProvider>,
    {
      apis: [[octopusApiRef, api], ...apis] as any,
      initialRouteEntries: [path],
      mountedRoutes: options.mountedRoutes,
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: { availableLanguages: ['en', 'de'] },
              },
            },
          ],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    },
  );
}
