import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { ReactElement } from 'react';
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
  },
) {
  const { api, entity, path = '/', language, apis = [] } = options;
  return renderInTestApp(
    <EntityProvider entity={entity ?? component('octopub-frontend')}>
      {element}
    </EntityProvider>,
    {
      apis: [[octopusApiRef, api], ...apis] as any,
      initialRouteEntries: [path],
      ...(language && {
        config: {
          app: {
            baseUrl: 'http://localhost:3000',
            extensions: [
              {
                'api:app/app-language': {
                  config: {
                    defaultLanguage: language,
                    availableLanguages: ['en', language],
                  },
                },
              },
            ],
          },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      }),
    },
  );
}
