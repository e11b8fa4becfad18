import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';

const run = (variables: Record<string, string>) =>
  runScript('generate-stack-variables', { variables });

describeScript('generate-stack-variables', () => {
  it.each([
    ['Development', 'development'],
    ['Test & Demo', 'test-demo'],
    ['_Staging (EU)_', 'staging-eu'],
  ])('deploys what changed in %s', (environment, namespace) => {
    const result = run({ 'Octopus.Environment.Name': environment });

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({
      KubernetesNamespaceValue: namespace,
      DeploymentCondition: 'IfNotCurrentVersion',
    });
  });

  it('always fills the namespace of a feature branch', () => {
    const result = run({
      'Octopus.Environment.Name': 'Feature Branch',
      'Kubernetes.Namespace': 'feature-basket',
    });

    expect(result.outputs).toEqual({
      KubernetesNamespaceValue: 'feature-basket',
      DeploymentCondition: 'Always',
    });
    expect(result.warnings).toEqual([]);
  });

  it('refuses what cannot be a namespace', () => {
    const result = run({
      'Octopus.Environment.Name': 'Feature Branch',
      'Kubernetes.Namespace': 'feature_basket',
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain("'feature_basket' cannot be");
    expect(result.outputs).toEqual({});
  });

  it('refuses an environment name without letters and digits', () => {
    const result = run({ 'Octopus.Environment.Name': '***' });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('gives no Kubernetes namespace');
  });
});
