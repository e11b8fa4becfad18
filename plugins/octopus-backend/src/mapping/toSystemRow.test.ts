import {
  OctopusDeployment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { toSystemRow } from './toSystemRow';

const START = Date.UTC(2026, 10, 18, 12);
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();

/** A deployment to Test that ended at a minute. */
const deployment = (
  minute: number,
  tenant: string,
  version: string,
  state: 'Success' | 'Failed' = 'Success',
): OctopusDeployment => ({
  id: `Deployments-${minute}`,
  releaseId: `Releases-${version}`,
  version,
  channelId: 'Channels-1',
  environmentId: 'Environments-1',
  taskId: `ServerTasks-${minute}`,
  state,
  isCompleted: true,
  hasPendingInterruptions: false,
  hasWarningsOrErrors: state === 'Failed',
  created: at(minute),
  startedAt: at(minute),
  completedAt: at(minute),
  tenant: { id: `Tenants-${tenant}`, name: tenant },
  url: '',
});

/** The row of a project with these deployments. */
const rowOf = (...deployments: OctopusDeployment[]) =>
  toSystemRow({
    environments: [{ id: 'Environments-1', name: 'Test' }],
    channels: [],
    releases: [{ deployments } as OctopusRelease],
  });

describe('toSystemRow', () => {
  it('says for each tenant what runs and what has failed since', () => {
    const row = rowOf(
      deployment(1, 'Whale', '1.0.0'),
      deployment(2, 'Shark', '1.0.0'),
      deployment(3, 'Orca', '1.0.0'),
      deployment(4, 'Shark', '1.1.0', 'Failed'),
      deployment(5, 'Whale', '1.2.0', 'Failed'),
    );
    const told = (found: OctopusDeployment[] = []) =>
      found.map(({ tenant, version }) => `${tenant?.name} ${version}`);

    expect(told(row.tenants?.Test)).toEqual([
      'Orca 1.0.0',
      'Shark 1.0.0',
      'Whale 1.0.0',
    ]);
    expect(told(row.newerForTenants?.Test)).toEqual([
      'Shark 1.1.0',
      'Whale 1.2.0',
    ]);
  });

  it('leaves out what there is none of', () => {
    const row = rowOf(deployment(1, 'Whale', '1.0.0'));
    expect(row.tenants?.Test).toHaveLength(1);
    expect(row).not.toHaveProperty('newer');
    expect(row).not.toHaveProperty('newerForTenants');
  });
});
