import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import './__testUtils__/loadParts';
import { component, system } from './__testUtils__/entities';
import { octopusApiMock } from './__testUtils__/octopusApiMock';
import { preview } from './__testUtils__/preview';
import { projectView } from './__testUtils__/projectView';
import { systemView } from './__testUtils__/systemView';
import { taskDetails } from './__testUtils__/taskDetails';
import { octopusApiRef } from './api/octopusApiRef';
import {
  EntityOctopusContent,
  EntityOctopusEnvironmentsCard,
  EntityOctopusLastDeploymentCard,
  EntityOctopusSystemCard,
  octopusPlugin,
} from './legacy';

const api = octopusApiMock({
  getProject: async () => projectView(),
  getSystem: async () => systemView({ rows: [] }),
  getReleasePreview: async () => preview(),
  deploy: async () => ({
    deploymentId: 'Deployments-6',
    taskId: 'ServerTasks-6',
  }),
  getDeployment: async () => ({
    deployment: projectView().releases[2].deployments[0],
    task: taskDetails(),
  }),
});

function render(element: ReactElement, entity = component('web')) {
  return renderInTestApp(
    <TestApiProvider apis={[[octopusApiRef, api]]}>
      <EntityProvider entity={entity}>{element}</EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('the plugin in the old frontend system', () => {
  it('brings its client with it', () => {
    const apis = [...octopusPlugin.getApis()];
    expect(apis.map(factory => factory.api.id)).toEqual([octopusApiRef.id]);
  });

  it('shows the tab, and deploys', async () => {
    await render(
      <Routes>
        <Route path="/" element={<EntityOctopusContent />} />
      </Routes>,
    );

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Promote 0.3.0 to Production',
      }),
    );
    const deploy = await screen.findByRole('button', { name: 'Deploy' });
    await waitFor(() => expect(deploy).toBeEnabled());
    await userEvent.click(deploy);

    expect(api.deploy).toHaveBeenCalled();
    expect(
      await screen.findByRole('dialog', {
        name: 'Deploy EKS Octopub Frontend release 0.3.0 to Production',
      }),
    ).toBeVisible();
  });

  it('shows the cards', async () => {
    await render(
      <>
        <EntityOctopusEnvironmentsCard />
        <EntityOctopusLastDeploymentCard />
      </>,
    );

    expect(await screen.findByText('Octopus environments')).toBeVisible();
    expect(
      await screen.findAllByText('0.4.1-login to Feature Branch'),
    ).toHaveLength(2);
  });

  it('shows the card of a system', async () => {
    await render(<EntityOctopusSystemCard />, system('octopub'));

    expect(
      await screen.findByText('Octopus environments by component'),
    ).toBeVisible();
  });
});
