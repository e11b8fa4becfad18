import { OctopusDeployment, OctopusRelease } from '../types/project';
import { deploymentsTo, environmentState } from './environmentState';

const START = Date.UTC(2026, 10, 18, 12);
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();

/** A deployment that was asked for at a minute, and succeeded a minute later. */
const deployment = (
  minute: number,
  version: string,
  values: Partial<OctopusDeployment> = {},
): OctopusDeployment => ({
  id: `Deployments-${minute}`,
  releaseId: `Releases-${version}`,
  version,
  channelId: 'Channels-1',
  environmentId: 'Environments-1',
  taskId: `ServerTasks-${minute}`,
  state: 'Success',
  isCompleted: true,
  hasPendingInterruptions: false,
  hasWarningsOrErrors: false,
  created: at(minute),
  startedAt: at(minute),
  completedAt: at(minute + 1),
  url: 'https://octopus.example.com',
  ...values,
});
const planned = (minute: number, version: string, due: number, values = {}) =>
  deployment(minute, version, {
    state: 'Queued',
    isCompleted: false,
    scheduledFor: at(due),
    startedAt: undefined,
    completedAt: undefined,
    ...values,
  });
const releasesOf = (...deployments: OctopusDeployment[]) => ({
  releases: [{ deployments } as OctopusRelease],
});
const slotsOf = (...deployments: OctopusDeployment[]) =>
  environmentState(releasesOf(...deployments), 'Environments-1').slots;

describe('environmentState', () => {
  it('tells what runs from what was tried last', () => {
    const [slot, ...others] = slotsOf(
      deployment(1, '0.3.0'),
      deployment(5, '0.4.0', { state: 'Failed' }),
    );
    expect(others).toEqual([]);
    expect(slot.latest).toMatchObject({ version: '0.4.0', state: 'Failed' });
    expect(slot.deployed).toMatchObject({ version: '0.3.0' });
  });

  it('keeps tenants apart, in namespaces too', () => {
    const whale = { tenant: { id: 'Tenants-1', name: 'Whale' } };
    const shark = { tenant: { id: 'Tenants-2', name: 'Shark' } };
    const state = environmentState(
      releasesOf(
        deployment(1, '0.3.2', whale),
        deployment(2, '0.3.3', shark),
        deployment(3, '0.3.4', { ...shark, state: 'Failed' }),
        deployment(4, '0.3.1'),
        deployment(5, '0.3.5', { ...whale, namespace: 'blue' }),
      ),
      'Environments-1',
    );
    expect(state).toMatchObject({ hasTenants: true, hasNamespaces: true });
    expect(
      state.slots.map(({ tenant, namespace, deployed, latest }) => [
        tenant?.name,
        namespace,
        deployed?.version,
        latest?.version,
      ]),
    ).toEqual([
      ['Whale', 'blue', '0.3.5', '0.3.5'],
      [undefined, undefined, '0.3.1', '0.3.1'],
      ['Shark', undefined, '0.3.3', '0.3.4'],
      ['Whale', undefined, '0.3.2', '0.3.2'],
    ]);
  });

  it('shows what ran last, not what was asked for last', () => {
    const [slot] = slotsOf(
      deployment(5, '0.3.3'),
      deployment(1, '0.3.2', { startedAt: at(30), completedAt: at(31) }),
    );
    expect(slot.deployed?.version).toBe('0.3.2');
    expect(slot.latest?.version).toBe('0.3.2');
  });

  it('keeps plans apart, the next one first', () => {
    const [slot] = slotsOf(
      planned(9, '0.5.0', 900),
      deployment(1, '0.3.0'),
      planned(5, '0.4.0', 90),
    );
    expect(slot.latest?.version).toBe('0.3.0');
    expect(slot.scheduled?.version).toBe('0.4.0');
  });

  it('has a slot without anything in it where there is only a plan', () => {
    const [slot] = slotsOf(planned(5, '0.4.0', 90));
    expect(slot).toEqual({
      scheduled: expect.objectContaining({ version: '0.4.0' }),
    });
  });

  it('keeps namespaces apart, the one that changed last first', () => {
    const state = environmentState(
      releasesOf(
        deployment(1, '0.4.1-search', { namespace: 'search', state: 'Failed' }),
        deployment(2, '0.4.1-login', { namespace: 'login' }),
        planned(3, '0.4.1-search', 90, { namespace: 'search' }),
      ),
      'Environments-1',
    );
    expect(state.hasNamespaces).toBe(true);
    expect(state.slots.map(({ namespace }) => namespace)).toEqual([
      'login',
      'search',
    ]);
    expect(state.slots[1].deployed).toBeUndefined();
  });

  it('knows namespaces that no release shows, without those that were deleted', () => {
    const project = {
      ...releasesOf(deployment(1, '0.4.1-login', { namespace: 'login' })),
      namespaceDeployments: [
        deployment(3, '0.0.9-old', { namespace: 'old' }),
        deployment(2, '0.0.9-old', { namespace: 'gone', isRemoved: true }),
      ],
    };
    const { slots } = environmentState(project, 'Environments-1');
    expect(slots.map(({ namespace }) => namespace)).toEqual(['old', 'login']);
  });

  it('knows no namespace that only a canceled plan named', () => {
    const canceled = planned(5, '0.4.0', 90, {
      namespace: 'login',
      state: 'Canceled',
      isCompleted: true,
      scheduledFor: undefined,
    });
    expect(slotsOf(canceled)).toEqual([]);
  });

  it('has no slot where nothing was deployed', () => {
    const project = releasesOf(deployment(1, '0.3.0'));
    expect(environmentState(project, 'Environments-2').slots).toEqual([]);
    expect(deploymentsTo(project, 'Environments-2')).toEqual([]);
  });
});
