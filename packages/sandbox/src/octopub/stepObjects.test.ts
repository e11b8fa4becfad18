import { stepObjects } from './stepObjects';

const step = (actionType: string) => ({
  name: 'Deploy Container',
  actionType,
  variables: {
    'Microservice.Name': 'products',
    'Kubernetes.Namespace': 'blue',
  },
  substitute: (text: string) => text,
});

describe('the objects of a step', () => {
  it('start, and then run', () => {
    const health = (sinceMs: number) =>
      stepObjects(step('Octopus.KubernetesDeployContainers'), sinceMs)?.map(
        object => `${object.kind} ${object.namespace}: ${object.health}`,
      );
    expect(health(1_000)).toEqual([
      'Deployment blue: Progressing',
      'Service blue: Healthy',
      'Ingress blue: Healthy',
    ]);
    expect(health(60_000)?.[0]).toBe('Deployment blue: Healthy');
  });

  it('are those of containers only', () => {
    expect(stepObjects(step('Octopus.Script'), 60_000)).toBeUndefined();
  });
});
