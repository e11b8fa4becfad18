import { liveStatus } from '../__testUtils__/liveStatus';
import { deployment } from '../__testUtils__/deployment';
import { healthOfSlot, healthTone } from './liveHealth';

const deployed = deployment(1, 5, {
  releaseId: 'Releases-1',
  version: '1.0.0',
  environmentId: 'Environments-2',
});
const object = (namespace: string, health: string) => ({
  kind: 'Pod',
  name: 'web',
  namespace,
  health,
  depth: 0,
});

describe('what is known of a slot', () => {
  it('is what is known of its environment', () => {
    expect(
      healthOfSlot(liveStatus(), 'Environments-1', { deployed }),
    ).toMatchObject({
      url: 'http://development.elb.example.com/development',
      status: 'Healthy',
      objects: [{ kind: 'Deployment' }],
    });
    expect(healthOfSlot(undefined, 'Environments-1', { deployed })).toEqual({
      objects: [],
    });
  });

  it('is of its tenant only', () => {
    const live = liveStatus({
      places: [
        {
          environmentId: 'Environments-2',
          tenantId: 'Tenants-1',
          status: 'Missing',
          objects: [],
        },
      ],
    });
    const of = (id: string) =>
      healthOfSlot(live, 'Environments-2', {
        tenant: { id, name: id },
        deployed,
      }).status;
    expect(of('Tenants-1')).toBe('Missing');
    expect(of('Tenants-2')).toBeUndefined();
  });

  it('is that of the worst object in its namespace', () => {
    const live = liveStatus({
      places: [
        {
          environmentId: 'Environments-2',
          status: 'Degraded',
          objects: [
            object('blue', 'Healthy'),
            object('blue', 'Progressing'),
            object('green', 'Degraded'),
          ],
        },
      ],
      addresses: [
        { environmentId: 'Environments-2', namespace: 'blue', url: 'http://b' },
      ],
    });
    const of = (namespace: string) =>
      healthOfSlot(live, 'Environments-2', { namespace, deployed });
    expect(of('blue')).toMatchObject({
      status: 'Progressing',
      url: 'http://b',
    });
    expect(of('blue').objects).toHaveLength(2);
    expect(of('red')).toEqual({ objects: [] });
  });

  it('is not that of a namespace where it has none itself', () => {
    const live = (...objects: ReturnType<typeof object>[]) =>
      liveStatus({
        places: [
          { environmentId: 'Environments-2', status: 'Degraded', objects },
        ],
        addresses: [{ environmentId: 'Environments-2', url: 'http://default' }],
      });
    const of = (...objects: ReturnType<typeof object>[]) =>
      healthOfSlot(live(...objects), 'Environments-2', { deployed }, [
        undefined,
        'feature-login',
      ]);
    const login = object('feature-login', 'Degraded');
    expect(of(login)).toEqual({ url: 'http://default', objects: [] });
    expect(of(login, object('test', 'Healthy'))).toMatchObject({
      status: 'Healthy',
      objects: [{ namespace: 'test' }],
    });
  });

  it('is a word that is new rather than one that is good', () => {
    const objects = ['Healthy', 'Hibernating', 'Degraded'].map(health =>
      object('blue', health),
    );
    const live = liveStatus({
      places: [{ environmentId: 'Environments-2', objects }],
    });
    const slot = { namespace: 'blue', deployed };
    expect(healthOfSlot(live, 'Environments-2', slot).status).toBe(
      'Hibernating',
    );
  });

  it('has no color where its word is new', () => {
    expect(healthTone('Healthy')).toBe('success');
    expect(healthTone('Hibernating')).toBe('neutral');
  });
});
