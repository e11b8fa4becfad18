import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import octopusPlugin, { octopusApiRef } from './';
import './__testUtils__/loadParts';
import { component, system } from './__testUtils__/entities';
import { octopusApiMock } from './__testUtils__/octopusApiMock';
import { projectView } from './__testUtils__/projectView';
import { systemView } from './__testUtils__/systemView';
import {
  octopusEntityContent,
  octopusEnvironmentsCard,
  octopusLastDeploymentCard,
  octopusSystemCard,
} from './extensions';

const api = octopusApiMock({
  getProject: async () => projectView(),
  getSystem: async () => systemView({ rows: [] }),
});

const cards = [
  octopusEnvironmentsCard,
  octopusLastDeploymentCard,
  octopusSystemCard,
];

describe('octopusPlugin', () => {
  it('has the ids that its README promises', () => {
    expect(octopusPlugin.pluginId).toBe('octopus');
    for (const id of [
      'api:octopus',
      'entity-content:octopus',
      'entity-card:octopus/environments',
      'entity-card:octopus/last-deployment',
      'entity-card:octopus/system',
      'scaffolder-form-field:octopus/instance',
      'scaffolder-form-field:octopus/space',
      'scaffolder-form-field:octopus/project',
      'scaffolder-form-field:octopus/environment',
      'scaffolder-form-field:octopus/channel',
      'scaffolder-form-field:octopus/release',
      'scaffolder-form-field:octopus/branch',
      'scaffolder-form-field:octopus/build',
      'scaffolder-form-field:octopus/namespace',
      'scaffolder-form-field:octopus/tenant',
      'scaffolder-form-field:octopus/worker-pool',
      'scaffolder-form-field:octopus/aws-account',
      'scaffolder-form-field:octopus/target-tag',
      'scaffolder-form-field:octopus/cluster',
      'scaffolder-form-field:octopus/suggestion',
    ] as const) {
      expect(octopusPlugin.getExtension(id)).toBeDefined();
    }
  });

  it('brings the tab to an annotated entity', async () => {
    renderTestApp({
      apis: [[octopusApiRef, api]],
      extensions: [
        createTestEntityPage({ entity: component('web') }),
        octopusEntityContent,
      ],
    });

    expect(
      await screen.findByRole('heading', { name: 'EKS Octopub Frontend' }),
    ).toBeVisible();
  });

  it.each([
    ['one card', [], 1],
    ['a second that the app asks for', ['last-deployment'], 2],
  ])('brings %s to an annotated entity', async (_, asked, shown) => {
    renderTestApp({
      apis: [[octopusApiRef, api]],
      features: [octopusPlugin],
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: asked.map(name => `entity-card:octopus/${name}`),
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
      extensions: [createTestEntityPage({ entity: component('web') })],
    });

    expect(await screen.findByText('Octopus environments')).toBeVisible();
    expect(await screen.findAllByText('Last Octopus deployment')).toHaveLength(
      shown,
    );
    expect(
      screen.queryByText('Octopus environments by component'),
    ).not.toBeInTheDocument();
  });

  it('brings a card to a system, and the others only when it is annotated', async () => {
    renderTestApp({
      apis: [[octopusApiRef, api]],
      extensions: [
        createTestEntityPage({ entity: system('octopub') }),
        ...cards,
      ],
    });

    expect(
      await screen.findByText('Octopus environments by component'),
    ).toBeVisible();
    expect(screen.queryByText('Octopus environments')).not.toBeInTheDocument();
  });
});
