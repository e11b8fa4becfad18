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
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { lazyOctopusApi } from './api/lazyOctopusApi';
import { octopusApiRef } from './api/octopusApiRef';
import { createFromTemplateRouteRef } from './context/createFromTemplateRouteRef';
import { isOctopusResult } from './filter/isOctopusResult';
import { lazyField, validateInstance } from './legacyFields';
import { loadParts } from './loadParts';

const rootRouteRef = createRouteRef({ id: 'octopus' });

/**
 * The plugin itself, including the client of the backend.
 *
 * @public
 */
export const octopusPlugin = createPlugin({
  id: 'octopus',
  apis: [
    createApiFactory({
      api: octopusApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) =>
        lazyOctopusApi(async () => {
          const { OctopusClient } = await loadParts();
          return new OctopusClient({ fetchApi });
        }),
    }),
  ],
  routes: { entityContent: rootRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
});

/**
 * The tab of an entity, for an `EntityLayout.Route`.
 *
 * @public
 */
export const EntityOctopusContent = octopusPlugin.provide(
  createRoutableExtension({
    name: 'EntityOctopusContent',
    component: () => loadParts().then(m => m.OctopusPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * A card with the current version in each environment, and the last deployment.
 *
 * @public
 */
export const EntityOctopusEnvironmentsCard = octopusPlugin.provide(
  createComponentExtension({
    name: 'EntityOctopusEnvironmentsCard',
    component: {
      lazy: () => loadParts().then(m => m.EnvironmentsCard),
    },
  }),
);

/**
 * A card with nothing but the last deployment, for a page without
 * `EntityOctopusEnvironmentsCard`, which has it too.
 *
 * @public
 */
export const EntityOctopusLastDeploymentCard = octopusPlugin.provide(
  createComponentExtension({
    name: 'EntityOctopusLastDeploymentCard',
    component: {
      lazy: () => loadParts().then(m => m.LastDeploymentCard),
    },
  }),
);

/**
 * A card of a System with its components by environment.
 *
 * @public
 */
export const EntityOctopusSystemCard = octopusPlugin.provide(
  createComponentExtension({
    name: 'EntityOctopusSystemCard',
    component: {
      lazy: () => loadParts().then(m => m.SystemCard),
    },
  }),
);

/**
 * A release or a runbook that the search has found, for a `SearchResult`'s list.
 *
 * @public
 */
export const OctopusSearchResultListItem = octopusPlugin.provide(
  createSearchResultListItemExtension({
    name: 'OctopusSearchResultListItem',
    predicate: isOctopusResult,
    component: () => loadParts().then(m => m.OctopusSearchResult),
  }),
);

/**
 * The field of a template's form that chooses an Octopus server, for
 * `ScaffolderFieldExtensions`; it renders nothing where there is one.
 *
 * @public
 */
export const OctopusInstanceFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusInstancePicker',
    component: lazyField('OctopusInstancePicker'),
    validation: validateInstance,
  }),
);

/**
 * The field of a template's form that chooses a space, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusSpaceFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusSpacePicker',
    component: lazyField('OctopusSpacePicker'),
  }),
);

/**
 * The field of a template's form that chooses a project of a space, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusProjectFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusProjectPicker',
    component: lazyField('OctopusProjectPicker'),
  }),
);

/**
 * The field of a template's form that chooses an environment of a space or of a service, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusEnvironmentFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusEnvironmentPicker',
    component: lazyField('OctopusEnvironmentPicker'),
  }),
);

/**
 * The field of a template's form that chooses a channel of a project or of a service, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusChannelFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusChannelPicker',
    component: lazyField('OctopusChannelPicker'),
  }),
);

/**
 * The field of a template's form that chooses a release of a project or of a service, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusReleaseFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusReleasePicker',
    component: lazyField('OctopusReleasePicker'),
  }),
);

/**
 * The field of a template's form that chooses a branch that has builds, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusBranchFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusBranchPicker',
    component: lazyField('OctopusBranchPicker'),
  }),
);

/**
 * The field of a template's form that chooses one build of a branch, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusBuildFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusBuildPicker',
    component: lazyField('OctopusBuildPicker'),
  }),
);

/**
 * The field of a template's form that chooses the namespace of a feature branch, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusNamespaceFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusNamespacePicker',
    component: lazyField('OctopusNamespacePicker'),
  }),
);

/**
 * The field of a template's form that chooses a tenant of a service, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusTenantFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusTenantPicker',
    component: lazyField('OctopusTenantPicker'),
  }),
);

/**
 * The field of a template's form that chooses a worker pool of a space, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusWorkerPoolFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusWorkerPoolPicker',
    component: lazyField('OctopusWorkerPoolPicker'),
  }),
);

/**
 * The field of a template's form that chooses an account of AWS in a space, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusAwsAccountFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusAwsAccountPicker',
    component: lazyField('OctopusAwsAccountPicker'),
  }),
);

/**
 * The field of a template's form that chooses a target tag of a space, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusTargetTagFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusTargetTagPicker',
    component: lazyField('OctopusTargetTagPicker'),
  }),
);

/**
 * The field of a template's form that chooses an EKS cluster that targets of a space are in, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusClusterFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusClusterPicker',
    component: lazyField('OctopusClusterPicker'),
  }),
);

/**
 * The field of a template's form that offers what the template itself suggests, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const OctopusSuggestionFieldExtension = octopusPlugin.provide(
  createScaffolderFieldExtension({
    name: 'OctopusSuggestionPicker',
    component: lazyField('OctopusSuggestionPicker'),
  }),
);

export * from './api/OctopusClient';
export * from './api/octopusApiRef';
export type { OctopusSearchResultProps } from './components/search/SearchResultItem';
export * from './translations/octopusTranslations';
export * from './translations/translationRef';
export {
  isOctopusAvailable,
  type OctopusReleaseQuery,
  type OctopusReleaseTemplateQuery,
} from '@octopus-backstage/plugin-octopus-common';
