import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import octopusPlugin, { octopusApiRef } from '../src';
import { DemoOctopusApi } from './DemoOctopusApi';
import { demoEntities } from './demoEntities';

const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: {},
      factory: () => new InMemoryCatalogClient({ entities: demoEntities }),
    }),
});

const octopusApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: octopusApiRef,
      deps: {},
      factory: () => new DemoOctopusApi(),
    }),
});

createDevApp({
  features: [
    catalogPlugin,
    octopusPlugin,
    createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
    createFrontendModule({ pluginId: 'octopus', extensions: [octopusApi] }),
  ],
});
