import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { octopusEntityFilter } from '../filter/octopusEntityFilter';

/** `entity-card:octopus/environments`: the current version in each environment. */
export const octopusEnvironmentsCard = EntityCardBlueprint.make({
  name: 'environments',
  params: {
    type: 'info',
    filter: octopusEntityFilter,
    loader: () =>
      import('../components/cards/EnvironmentsCard').then(m => (
        <m.EnvironmentsCard />
      )),
  },
});

/** `entity-card:octopus/last-deployment`: the newest deployment with its state. */
export const octopusLastDeploymentCard = EntityCardBlueprint.make({
  name: 'last-deployment',
  params: {
    type: 'info',
    filter: octopusEntityFilter,
    loader: () =>
      import('../components/cards/LastDeploymentCard').then(m => (
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
      import('../components/cards/SystemCard').then(m => <m.SystemCard />),
  },
});
