import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';

const run = (variables: Record<string, string>) =>
  runScript('generate-service-variables', { variables });

describeScript('generate-service-variables', () => {
  it('passes on the environment', () => {
    const result = run({
      'Octopus.Environment.Name': 'Development',
      // What Octopus leaves when there is no target to take the namespace from.
      'Kubernetes.Namespace': `#${'{Octopus.Action.Kubernetes.Namespace}'}`,
    });

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({ OctopusEnvironmentName: 'Development' });
  });

  it('passes on the namespace of a feature branch', () => {
    const result = run({
      'Octopus.Environment.Name': 'Feature Branch',
      'Kubernetes.Namespace': ' feature-basket ',
    });

    expect(result.outputs).toEqual({
      OctopusEnvironmentName: 'Feature Branch',
      KubernetesNamespaceValue: 'feature-basket',
    });
    expect(result.warnings).toEqual([]);
  });

  it('warns of a namespace without Fargate', () => {
    const result = run({
      'Octopus.Environment.Name': 'Feature Branch',
      'Kubernetes.Namespace': 'basket',
    });

    expect(result.exitCode).toBe(0);
    expect(result.warnings[0]).toContain('begin with feature-');
  });

  it.each(['My_Branch', '-branch', 'branch-', 'a'.repeat(64), 'a b', '../x'])(
    'refuses the namespace %p',
    namespace => {
      const result = run({
        'Octopus.Environment.Name': 'Feature Branch',
        'Kubernetes.Namespace': namespace,
      });

      expect(result.exitCode).toBe(1);
      expect(result.failure).toContain('cannot be a Kubernetes namespace');
      expect(result.outputs).toEqual({});
    },
  );

  it('fails without an environment', () => {
    const result = run({});

    expect(result.exitCode).toBe(1);
    expect(result.failure).toBe(
      'The variable Octopus.Environment.Name is empty. Set it to the environment (Octopus sets it).',
    );
  });
});
