import { describeScript } from './__testUtils__/describeScript';
import { answer } from './__testUtils__/eksAnswers';
import { runScript } from './__testUtils__/runScript';
import { Answer } from './__testUtils__/types';

const variables = {
  'Octopus.Environment.Id': 'Environments-3',
  'Kubernetes.Namespace': 'feature-login',
  'DeleteFeatureBranch.StaticEnvironments':
    'Development\nFeature Branch\nTest & Try\nProduction',
};
const there = answer('kubectl', /^get namespace /, {
  stdout: 'namespace/feature-login\n',
});
const foreign = (stdout: string): Answer =>
  answer('kubectl', /^get deployments,.*!=environments-3 /, { stdout });
const ours = (stdout: string): Answer =>
  answer('kubectl', /^get deployments,.*Id=environments-3 /, { stdout });
const deleted = answer('kubectl', /^delete namespace feature-login /, {
  stdout: 'namespace "feature-login" deleted\n',
});

const run = (
  answers: Answer[],
  wrong: Partial<Record<keyof typeof variables, string>> = {},
) =>
  runScript('delete-feature-branch', {
    variables: { ...variables, ...wrong },
    answers,
    tools: ['kubectl'],
  });

describeScript('delete-feature-branch', () => {
  it('deletes a namespace that Octopus filled', () => {
    const result = run([
      there,
      foreign(''),
      ours('deployment.apps/frontend\nservice/frontend\n'),
      deleted,
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.calls.map(call => call.line)).toEqual([
      'get namespace feature-login --ignore-not-found --output name',
      expect.stringMatching(
        /^get deployments,\S+ --namespace feature-login --selector Octopus\.Environment\.Id!=environments-3 --output name$/,
      ),
      expect.stringMatching(
        /^get deployments,\S+ --namespace feature-login --selector Octopus\.Environment\.Id=environments-3 --output name$/,
      ),
      'delete namespace feature-login --timeout 600s',
    ]);
    expect(result.outputs).toEqual({ Removed: 'feature-login' });
    expect(result.highlights[0]).toContain('feature-login');
  });

  it('has nothing to do for a namespace that is gone', () => {
    const result = run([answer('kubectl', /^get namespace /)]);

    expect(result.exitCode).toBe(0);
    expect(result.calls).toHaveLength(1);
    expect(result.outputs).toEqual({});
    expect(result.highlights[0]).toContain('Nothing is left to delete');
  });

  it('keeps a namespace in which others have something', () => {
    const result = run([
      there,
      foreign('statefulset.apps/database\n'),
      ours('deployment.apps/frontend\n'),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('Octopus did not deploy');
    expect(result.stdout).toContain('statefulset.apps/database');
    expect(result.calls.some(call => call.args[0] === 'delete')).toBe(false);
  });

  it('keeps a namespace that Octopus never deployed to', () => {
    const result = run([there, foreign(''), ours('')]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain("may be somebody else's");
    expect(result.calls.some(call => call.args[0] === 'delete')).toBe(false);
  });

  it.each([
    ['development', 'the environment Development'],
    ['feature-branch', 'the environment Feature Branch'],
    ['test-try', 'the environment Test & Try'],
    ['production', 'the environment Production'],
    ['default', 'the cluster'],
    ['kube-system', 'the cluster'],
    ['kube-public', 'the cluster'],
    ['nginx-ingress', 'the cluster'],
  ])('refuses %s before any call', (namespace, owner) => {
    const result = run([], { 'Kubernetes.Namespace': namespace });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toBe(
      `The namespace ${namespace} belongs to ${owner}. It was not deleted.`,
    );
    expect(result.calls).toEqual([]);
  });

  it.each([
    [{ 'Kubernetes.Namespace': '' }, 'Kubernetes.Namespace is empty'],
    [{ 'Kubernetes.Namespace': '--all' }, 'cannot be a Kubernetes namespace'],
    [{ 'Kubernetes.Namespace': 'Production' }, 'cannot be a Kubernetes'],
    [
      { 'DeleteFeatureBranch.StaticEnvironments': '' },
      'DeleteFeatureBranch.StaticEnvironments is empty',
    ],
    [{ 'Octopus.Environment.Id': '' }, 'Octopus.Environment.Id is empty'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = run([], wrong);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });

  it.each([/^get namespace /, /^get deployments,.*!=/, /^get .*Id=/])(
    'deletes nothing when kubectl fails at %s',
    failing => {
      const result = run([
        answer('kubectl', failing, { stderr: 'Forbidden', exit: 1 }),
        there,
        foreign(''),
        ours('deployment.apps/frontend\n'),
        deleted,
      ]);

      expect(result.exitCode).toBe(1);
      expect(result.stderr).toContain('Forbidden');
      expect(result.calls.some(call => call.args[0] === 'delete')).toBe(false);
      expect(result.outputs).toEqual({});
    },
  );

  it('says nothing of a deletion that did not end', () => {
    const result = run([
      there,
      foreign(''),
      ours('deployment.apps/frontend\n'),
      answer('kubectl', /^delete /, { stderr: 'timed out', exit: 1 }),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({});
  });
});
