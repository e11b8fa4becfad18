import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ReactElement } from 'react';
import { RouteRef } from '@backstage/frontend-plugin-api';
import { OctopusApi, octopusApiRef } from '../api/octopusApiRef';
// The page loads it when it is shown. Jest may take longer to compile it than a
// test waits for the page.
import '../components/page/ProjectPage';
import '../components/page/later';
import { component } from './entities';

/** Renders a part of an entity page with a mocked backend. */
export function renderWithEntity(
  element: ReactElement,
  options: {
    api: OctopusApi;
    entity?: Entity;
    /** The URL, whose query says what the page shows. */
    path?: string;
    /** The language of the app. */
    language?: string;
    apis?: readonly (readonly [any, any])[];
    mountedRoutes?: Record<string, RouteRef>;
  },
) {
  const { api, entity, path = '/', language = 'en', apis = [] } = options;
  // Where the app stores the chosen language.
  window.localStorage.setItem('language', language);

  return renderInTestApp(
    <EntityProvider entity={entity ?? component('octopub-frontend')}>
      {element}
    </EntityProvider>,
    {
      apis: [[octopusApiRef, api], ...apis] as any,
      initialRouteEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...options.mountedRoutes,
      },
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
