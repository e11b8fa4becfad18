import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  octopusApi,
  octopusEnvironmentsCard,
  octopusBranchField,
  octopusBuildField,
  octopusChannelField,
  octopusEnvironmentField,
  octopusInstanceField,
  octopusNamespaceField,
  octopusTenantField,
  octopusWorkerPoolField,
  octopusAwsAccountField,
  octopusTargetTagField,
  octopusClusterField,
  octopusSuggestionField,
  octopusProjectField,
  octopusReleaseField,
  octopusSpaceField,
  octopusLastDeploymentCard,
  octopusSystemCard,
  octopusEntityContent,
  rootRouteRef,
} from './extensions';
import { createFromTemplateRouteRef } from './context/createFromTemplateRouteRef';
import { loadParts } from './loadParts';

/**
 * The Octopus plugin for the new frontend system.
 *
 * @public
 */
export const octopusPlugin = createFrontendPlugin({
  pluginId: 'octopus',
  title: 'Octopus',
  info: { packageJson: async () => (await loadParts()).packageInfo },
  routes: { root: rootRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [
    octopusApi,
    octopusEntityContent,
    octopusEnvironmentsCard,
    octopusLastDeploymentCard,
    octopusSystemCard,
    octopusInstanceField,
    octopusSpaceField,
    octopusProjectField,
    octopusEnvironmentField,
    octopusChannelField,
    octopusReleaseField,
    octopusBranchField,
    octopusBuildField,
    octopusNamespaceField,
    octopusTenantField,
    octopusWorkerPoolField,
    octopusAwsAccountField,
    octopusTargetTagField,
    octopusClusterField,
    octopusSuggestionField,
  ],
});
