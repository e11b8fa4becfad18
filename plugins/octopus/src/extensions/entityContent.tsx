import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { octopusEntityFilter } from '../filter/octopusEntityFilter';
import { rootRouteRef } from '../routes';

/** `entity-content:octopus`: the tab of an entity that is annotated with a project. */
export const octopusEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/octopus',
    title: 'Octopus',
    group: 'deployment',
    routeRef: rootRouteRef,
    filter: octopusEntityFilter,
    loader: () =>
      import('../components/page/OctopusPage').then(m => <m.OctopusPage />),
  },
});
