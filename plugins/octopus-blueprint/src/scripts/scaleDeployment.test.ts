import { describeScript } from './__testUtils__/describeScript';
import {
  explanation,
  replicaFailure,
  timedOut,
} from './__testUtils__/kubernetesAnswers';
import { runScript } from './__testUtils__/runScript';
import { Answer } from './__testUtils__/types';

const variables = {
  'Kubernetes.Deployment.Name': 'frontend',
  'ScaleDeployment.Replicas': '0',
};
const replicas = (...values: string[]): Answer => ({
  tool: 'kubectl',
  args: /^get deployment frontend --ignore-not-found --output jsonpath=\{\.spec\.replicas\}$/,
  replies: values.map(stdout => ({ stdout })),
});
const scale: Answer = {
  tool: 'kubectl',
  args: /^scale /,
  replies: [{ stdout: 'deployment.apps/frontend scaled\n' }],
};
const rollout: Answer = {
  tool: 'kubectl',
  args: /^rollout status /,
  replies: [{ stdout: 'deployment "frontend" successfully rolled out\n' }],
};

describeScript('scale-deployment', () => {
  it('scales to zero and waits', () => {
    const result = runScript('scale-deployment', {
      variables,
      answers: [replicas('1', '0'), scale, rollout],
    });

    expect(result.exitCode).toBe(0);
    expect(result.calls.map(call => call.line)).toEqual([
      expect.stringContaining('get deployment frontend'),
      'scale deployment/frontend --replicas 0',
      'rollout status deployment/frontend --timeout 300s',
      expect.stringContaining('get deployment frontend'),
    ]);
    expect(result.outputs).toEqual({ ReplicasBefore: '1', ReplicasAfter: '0' });
    expect(result.highlights).toEqual([
      'The deployment frontend had 1 pods and now has 0.',
    ]);
  });

  it('scales again without harm', () => {
    const result = runScript('scale-deployment', {
      variables,
      answers: [replicas('0'), scale, rollout],
    });

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({ ReplicasBefore: '0', ReplicasAfter: '0' });
  });

  it('says that there is nothing to scale', () => {
    const result = runScript('scale-deployment', {
      variables,
      answers: [replicas('')],
    });

    expect(result.exitCode).toBe(0);
    expect(result.calls).toHaveLength(1);
    expect(result.warnings[0]).toContain('There is no deployment frontend');
  });

  it('says what Kubernetes knows when the pods do not come', () => {
    const result = runScript('scale-deployment', {
      variables,
      answers: [
        replicas('1', '0'),
        scale,
        { ...rollout, replies: [timedOut] },
        explanation,
      ],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('frontend was scaled to 0, but');
    expect(result.stdout).toContain(replicaFailure);
    expect(result.outputs).toEqual({});
    expect(result.calls.slice(-3).map(call => call.args.slice(0, 2))).toEqual([
      ['rollout', 'status'],
      ['get', 'deployment/frontend'],
      ['get', 'events'],
    ]);
  });

  it.each(['get', 'scale'])('fails when kubectl %s fails', verb => {
    const result = runScript('scale-deployment', {
      variables,
      answers: [
        {
          tool: 'kubectl',
          args: new RegExp(`^${verb} `),
          replies: [{ stderr: 'error: You must be logged in', exit: 1 }],
        },
        replicas('1', '0'),
        scale,
        rollout,
      ],
    });

    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('You must be logged in');
    expect(result.failure).toContain('The messages above say why');
    expect(result.outputs).toEqual({});
    expect(result.calls.at(-1)!.args[0]).toBe(verb);
  });

  it.each([
    [{ 'ScaleDeployment.Replicas': '2' }, 'must be 0 or 1'],
    [{ 'ScaleDeployment.Replicas': '' }, 'ScaleDeployment.Replicas is empty'],
    [{ 'Kubernetes.Deployment.Name': '--all' }, 'not the name of a deployment'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = runScript('scale-deployment', {
      variables: { ...variables, ...wrong },
      tools: ['kubectl'],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });

  it('names the image that has kubectl', () => {
    const result = runScript('scale-deployment', { variables });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toBe(
      'The program kubectl is missing. Use the container image octopusdeploy/worker-tools.',
    );
  });
});
