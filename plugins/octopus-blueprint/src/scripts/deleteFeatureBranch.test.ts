import { describeScript } from './__testUtils__/describeScript';
import { answer } from './__testUtils__/eksAnswers';
import { timedOut } from './__testUtils__/kubernetesAnswers';
import { runScript } from './__testUtils__/runScript';
import { Answer } from './__testUtils__/types';

const variables = {
  'Octopus.Environment.Id': 'Environments-3',
  'Kubernetes.Namespace': 'feature-login',
  'DeleteFeatureBranch.StaticEnvironments':
    'Development\nFeature Branch\nTest & Try\nProduction',
};
const there = answer('kubectl', /^get namespace /, {
  stdout: 'Active',
});
const holds = (...lines: string[]): Answer =>
  answer('kubectl', /^get deployments,/, {
    stdout: lines.map(line => `${line}\n`).join(''),
  });
const frontend = 'Deployment|frontend|environments-3|||';
const deleted = answer('kubectl', /^delete namespace feature-login /, {
  stdout: 'namespace "feature-login" deleted\n',
});

// As kube-apiserver 1.35.4 puts it.
const remaining = answer('kubectl', /^get (namespace\/|events )/, {
  stdout:
    'NamespaceContentRemaining=True SomeResourcesRemain Some resources are remaining: ingresses.networking.k8s.io has 1 resource instances\n',
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
      holds(frontend, 'Service|frontend|environments-3|||'),
      deleted,
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.calls.map(call => call.line)).toEqual([
      'get namespace feature-login --ignore-not-found --output jsonpath={.status.phase}',
      expect.stringMatching(
        /^get deployments,\S*,pods,\S*,configmaps,secrets --namespace feature-login --output jsonpath=/,
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

  it('leaves out what is there because of something else', () => {
    const result = run([
      there,
      holds(
        frontend,
        'ReplicaSet|frontend-1||Deployment||',
        'Pod|frontend-1-a||ReplicaSet||',
        'Pod|database-0||StatefulSet||',
        'Job|nightly-1||CronJob||',
        'Pod|nightly-1-a||Job||',
        'ConfigMap|kube-root-ca.crt||||',
        'Secret|default-token-x|||default|kubernetes.io/service-account-token',
        'Secret|sh.helm.release.v1.x||||helm.sh/release.v1',
        'Secret|feed||||kubernetes.io/dockerconfigjson',
        'Secret|old-feed||||kubernetes.io/dockercfg',
      ),
      deleted,
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({ Removed: 'feature-login' });
  });

  it.each([
    ['StatefulSet|database||||', 'StatefulSet database'],
    ['Service|database|environments-4|||', 'Service database'],
    ['Pod|debug||||', 'Pod debug'],
    ['ConfigMap|notes||||', 'ConfigMap notes'],
    ['Secret|kube-root-ca.crt||||Opaque', 'Secret kube-root-ca.crt'],
    ['Secret|password||||Opaque', 'Secret password'],
    [
      'Secret|robot|||robot|kubernetes.io/service-account-token',
      'Secret robot',
    ],
    ['ReplicaSet|canary||Rollout||', 'ReplicaSet canary'],
    ['Secret|web-tls||Certificate||kubernetes.io/tls', 'Secret web-tls'],
  ])('keeps a namespace with %s of others', (line, shown) => {
    const result = run([there, holds(frontend, line)]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('Octopus did not deploy');
    expect(result.stdout).toContain(`${shown}\n`);
    expect(result.stdout).not.toContain('Deployment frontend');
    expect(result.calls.some(call => call.args[0] === 'delete')).toBe(false);
  });

  it.each([[[]], [['ConfigMap|kube-root-ca.crt||||']]])(
    'keeps a namespace that Octopus never deployed to: %p',
    lines => {
      const result = run([there, holds(...lines)]);

      expect(result.exitCode).toBe(1);
      expect(result.failure).toContain("may be somebody else's");
      expect(result.calls.some(call => call.args[0] === 'delete')).toBe(false);
    },
  );

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

  it.each([/^get namespace /, /^get deployments,/])(
    'deletes nothing when kubectl fails at %s',
    failing => {
      const result = run([
        answer('kubectl', failing, { stderr: 'Forbidden', exit: 1 }),
        there,
        holds(frontend),
        deleted,
      ]);

      expect(result.exitCode).toBe(1);
      expect(result.stderr).toContain('Forbidden');
      expect(result.failure).toContain('The messages above say why');
      expect(result.calls.some(call => call.args[0] === 'delete')).toBe(false);
      expect(result.outputs).toEqual({});
    },
  );

  it('says nothing of a deletion that did not end', () => {
    const result = run([
      there,
      holds(frontend),
      answer('kubectl', /^delete /, timedOut),
      remaining,
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({});
    expect(result.failure).toContain('is still being deleted');
    expect(result.stdout).toContain('Some resources are remaining: ingresses');
  });

  // Octopus deployed it, but the server deletes what tells so first.
  it.each([true, false])('waits for one that is Terminating, %p', isSolved => {
    const result = run([
      answer('kubectl', /^get namespace /, { stdout: 'Terminating' }),
      answer(
        'kubectl',
        /^wait --for delete namespace\/feature-login --timeout 600s$/,
        isSolved ? {} : timedOut,
      ),
      remaining,
    ]);

    expect(result.exitCode).toBe(isSolved ? 0 : 1);
    expect(result.outputs).toEqual(
      isSolved ? { Removed: 'feature-login' } : {},
    );
    expect(result.stdout.includes('Some resources are remaining')).toBe(
      !isSolved,
    );
    expect(result.calls.some(call => call.args[0] === 'delete')).toBe(false);
  });
});
