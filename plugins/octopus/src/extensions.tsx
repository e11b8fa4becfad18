import {
  createRouteRef,
  ApiBlueprint,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityContentBlueprint,
  EntityCardBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { octopusApiRef, OctopusClient } from './api/OctopusClient';
import { octopusEntityFilter } from './filter/octopusEntityFilter';

/** The Octopus tab of an entity. */
export const rootRouteRef = createRouteRef();

/** `api:octopus`: the client of the backend plugin. */
export const octopusApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: octopusApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new OctopusClient({ fetchApi }),
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
    loader: () =>
      import('./components/page/OctopusPage').then(m => <m.OctopusPage />),
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
    loader: () =>
      import('./components/cards/EnvironmentsCard').then(m => (
        <m.EnvironmentsCard />
      )),
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
    loader: () =>
      import('./components/cards/LastDeploymentCard').then(m => (
        <m.LastDeploymentCard />
      )),
  },
});

/** `entity-card:octopus/system`: the components of a system by environment. */
export const octopusSystemCard = EntityCardBlueprint.make({
  name: 'system',
  params: {
    filter: { kind: 'system' },
    loader: () =>
      import('./components/cards/SystemCard').then(m => <m.SystemCard />),
  },
});

/**
 * `scaffolder-form-field:octopus/instance`: `ui:field: OctopusInstancePicker` of
 * a template, which is there only in a portal with several Octopus servers.
 */
export const octopusInstanceField = FormFieldBlueprint.make({
  name: 'instance',
  params: {
    field: async () => {
      const [{ OctopusInstancePicker }, { validateInstance }] =
        await Promise.all([
          import('./components/templates/OctopusInstancePicker'),
          import('./components/templates/validateInstance'),
        ]);
      return createFormField({
        name: 'OctopusInstancePicker',
        component: OctopusInstancePicker,
        validation: validateInstance,
      });
    },
  },
});

/** `scaffolder-form-field:octopus/space`: `ui:field: OctopusSpacePicker`. */
export const octopusSpaceField = FormFieldBlueprint.make({
  name: 'space',
  params: {
    field: async () =>
      createFormField({
        name: 'OctopusSpacePicker',
        component: (await import('./components/templates/OctopusSpacePicker'))
          .OctopusSpacePicker,
      }),
  },
});

/** `scaffolder-form-field:octopus/project`: `ui:field: OctopusProjectPicker`. */
export const octopusProjectField = FormFieldBlueprint.make({
  name: 'project',
  params: {
    field: async () =>
      createFormField({
        name: 'OctopusProjectPicker',
        component: (await import('./components/templates/OctopusProjectPicker'))
          .OctopusProjectPicker,
      }),
  },
});

/** `scaffolder-form-field:octopus/environment`: `ui:field: OctopusEnvironmentPicker`. */
export const octopusEnvironmentField = FormFieldBlueprint.make({
  name: 'environment',
  params: {
    field: async () =>
      createFormField({
        name: 'OctopusEnvironmentPicker',
        component: (
          await import('./components/templates/OctopusEnvironmentPicker')
        ).OctopusEnvironmentPicker,
      }),
  },
});

/** `scaffolder-form-field:octopus/channel`: `ui:field: OctopusChannelPicker`. */
export const octopusChannelField = FormFieldBlueprint.make({
  name: 'channel',
  params: {
    field: async () =>
      createFormField({
        name: 'OctopusChannelPicker',
        component: (await import('./components/templates/OctopusChannelPicker'))
          .OctopusChannelPicker,
      }),
  },
});

/** `scaffolder-form-field:octopus/release`: `ui:field: OctopusReleasePicker`. */
export const octopusReleaseField = FormFieldBlueprint.make({
  name: 'release',
  params: {
    field: async () =>
      createFormField({
        name: 'OctopusReleasePicker',
        component: (await import('./components/templates/OctopusReleasePicker'))
          .OctopusReleasePicker,
      }),
  },
});

/** `scaffolder-form-field:octopus/branch`: `ui:field: OctopusBranchPicker`. */
export const octopusBranchField = FormFieldBlueprint.make({
  name: 'branch',
  params: {
    field: async () =>
      createFormField({
        name: 'OctopusBranchPicker',
        component: (await import('./components/templates/OctopusBranchPicker'))
          .OctopusBranchPicker,
      }),
  },
});

/** `scaffolder-form-field:octopus/build`: `ui:field: OctopusBuildPicker`. */
export const octopusBuildField = FormFieldBlueprint.make({
  name: 'build',
  params: {
    field: async () =>
      createFormField({
        name: 'OctopusBuildPicker',
        component: (await import('./components/templates/OctopusBuildPicker'))
          .OctopusBuildPicker,
      }),
  },
});

/** `scaffolder-form-field:octopus/namespace`: `ui:field: OctopusNamespacePicker`. */
export const octopusNamespaceField = FormFieldBlueprint.make({
  name: 'namespace',
  params: {
    field: async () =>
      createFormField({
        name: 'OctopusNamespacePicker',
        component: (
          await import('./components/templates/OctopusNamespacePicker')
        ).OctopusNamespacePicker,
      }),
  },
});
