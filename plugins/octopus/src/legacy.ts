/**
 * The Octopus plugin for apps on the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { octopusApiRef } from './api/octopusApiRef';
import { OctopusClient } from './api/OctopusClient';
import { createFromTemplateRouteRef } from './externalRoutes';

const rootRouteRef = createRouteRef({ id: 'octopus' });

/** The plugin itself: brings the client of the backend with it. */
export const octopusPlugin = createPlugin({
  id: 'octopus',
  apis: [
    createApiFactory({
      api: octopusApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new OctopusClient({ fetchApi }),
    }),
  ],
  routes: { entityContent: rootRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
});

/** The tab of an entity, for an `EntityLayout.Route`. */
export const EntityOctopusContent = octopusPlugin.provide(
  createRoutableExtension({
    name: 'EntityOctopusContent',
    component: () =>
      import('./components/page/OctopusPage').then(m => m.OctopusPage),
    mountPoint: rootRouteRef,
  }),
);

/** A card with the current version in each environment. */
export const EntityOctopusEnvironmentsCard = octopusPlugin.provide(
  createComponentExtension({
    name: 'EntityOctopusEnvironmentsCard',
    component: {
      lazy: () =>
        import('./components/cards/EnvironmentsCard').then(
          m => m.EnvironmentsCard,
        ),
    },
  }),
);

/** A card with the newest deployment and its state. */
export const EntityOctopusLastDeploymentCard = octopusPlugin.provide(
  createComponentExtension({
    name: 'EntityOctopusLastDeploymentCard',
    component: {
      lazy: () =>
        import('./components/cards/LastDeploymentCard').then(
          m => m.LastDeploymentCard,
        ),
    },
  }),
);

/** A card of a System with its components by environment. */
export const EntityOctopusSystemCard = octopusPlugin.provide(
  createComponentExtension({
    name: 'EntityOctopusSystemCard',
    component: {
      lazy: () =>
        import('./components/cards/SystemCard').then(m => m.SystemCard),
    },
  }),
);

export * from './api/OctopusApi';
export * from './api/octopusApiRef';
export * from './api/OctopusClient';
export * from './translations/octopusTranslations';
export * from './translations/translationRef';
export { isOctopusAvailable } from '@octopus-backstage/plugin-octopus-common';
