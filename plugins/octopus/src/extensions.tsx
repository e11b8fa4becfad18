import {
  createRouteRef,
  ApiBlueprint,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityContentBlueprint,
  EntityCardBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { lazyOctopusApi } from './api/lazyOctopusApi';
import { octopusApiRef } from './api/octopusApiRef';
import { octopusEntityFilter } from './filter/octopusEntityFilter';
import type { FieldName } from './formField';
import { loadParts } from './loadParts';

/** Loads what an extension shows. */
const loader =
  (
    name:
      | 'OctopusPage'
      | 'EnvironmentsCard'
      | 'LastDeploymentCard'
      | 'SystemCard',
  ) =>
  async () => {
    const { [name]: Part } = await loadParts();
    return <Part />;
  };

/** The Octopus tab of an entity. */
export const rootRouteRef = createRouteRef();

/** `api:octopus`: the client of the backend plugin. */
export const octopusApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: octopusApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) =>
        lazyOctopusApi(async () => {
          const { OctopusClient } = await loadParts();
          return new OctopusClient({ fetchApi });
        }),
    }),
});

/**
 * `entity-content:octopus`: the tab of an entity that is annotated with a
 * project.
 */
export const octopusEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/octopus',
    title: 'Octopus',
    group: 'deployment',
    routeRef: rootRouteRef,
    filter: octopusEntityFilter,
    loader: loader('OctopusPage'),
  },
});

/**
 * `entity-card:octopus/environments`: the current version in each environment, and
 * the last deployment.
 */
export const octopusEnvironmentsCard = EntityCardBlueprint.make({
  name: 'environments',
  params: {
    type: 'info',
    filter: octopusEntityFilter,
    loader: loader('EnvironmentsCard'),
  },
});

/**
 * `entity-card:octopus/last-deployment`: the last deployment alone. It is off
 * unless an app names it, since the card of the environments has it too.
 */
export const octopusLastDeploymentCard = EntityCardBlueprint.make({
  name: 'last-deployment',
  disabled: true,
  params: {
    type: 'info',
    filter: octopusEntityFilter,
    loader: loader('LastDeploymentCard'),
  },
});

/** `entity-card:octopus/system`: the components of a system by environment. */
export const octopusSystemCard = EntityCardBlueprint.make({
  name: 'system',
  params: {
    filter: { kind: 'system' },
    loader: loader('SystemCard'),
  },
});

/** `scaffolder-form-field:octopus/<name>`: a field of a template's form. */
const formField = <N extends FieldName>(name: N) =>
  FormFieldBlueprint.make({
    name,
    params: { field: async () => (await loadParts()).formField(name) },
  });

/** It is shown only in a portal with several Octopus servers. */
export const octopusInstanceField = formField('instance');
export const octopusSpaceField = formField('space');
export const octopusProjectField = formField('project');
export const octopusEnvironmentField = formField('environment');
export const octopusChannelField = formField('channel');
export const octopusReleaseField = formField('release');
export const octopusBranchField = formField('branch');
export const octopusBuildField = formField('build');
export const octopusNamespaceField = formField('namespace');
export const octopusTenantField = formField('tenant');
export const octopusWorkerPoolField = formField('worker-pool');
export const octopusAwsAccountField = formField('aws-account');
export const octopusTargetTagField = formField('target-tag');
export const octopusClusterField = formField('cluster');
export const octopusSuggestionField = formField('suggestion');
