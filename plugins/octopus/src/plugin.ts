import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { octopusApi } from './extensions/api';
import {
  octopusEnvironmentsCard,
  octopusLastDeploymentCard,
  octopusSystemCard,
} from './extensions/entityCards';
import { octopusEntityContent } from './extensions/entityContent';
import { createFromTemplateRouteRef } from './externalRoutes';
import { rootRouteRef } from './routes';

/** The Octopus plugin for the new frontend system. */
export const octopusPlugin = createFrontendPlugin({
  pluginId: 'octopus',
  title: 'Octopus',
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [
    octopusApi,
    octopusEntityContent,
    octopusEnvironmentsCard,
    octopusLastDeploymentCard,
    octopusSystemCard,
  ],
});
