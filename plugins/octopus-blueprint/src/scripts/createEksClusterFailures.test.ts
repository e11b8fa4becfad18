import { describeScript } from './__testUtils__/describeScript';
import {
  accessDenied,
  answer,
  clusterVariables,
  described,
  octopus,
  octopusKey,
} from './__testUtils__/eksAnswers';
import {
  active,
  createCluster,
  goodAnswers,
  loadBalancer,
  registeredTarget,
} from './__testUtils__/createCluster';
import { replicaFailure, timedOut } from './__testUtils__/kubernetesAnswers';
import { runScript } from './__testUtils__/runScript';

describeScript('create-eks-cluster', () => {
  it.each([
    [
      'eksctl cannot make the cluster',
      [answer('eksctl', /^create cluster /, { stderr: 'Error', exit: 1 })],
      'eksctl could not make the cluster octopus',
    ],
    [
      'AWS refuses to describe the cluster',
      [answer('aws', /^eks describe-cluster /, accessDenied)],
      'did not say whether the cluster octopus exists',
    ],
    [
      'the cluster is broken',
      [answer('aws', /^eks describe-cluster /, described('FAILED'))],
      'its status is FAILED',
    ],
    [
      'the API never answers',
      [
        active,
        answer('kubectl', /^get namespace default /, {
          stderr: 'no such host',
          exit: 1,
        }),
      ],
      'The Kubernetes API of octopus cannot be reached',
    ],
    [
      'the load balancer never gets a name',
      [active, answer('kubectl', /^get service nginx-ingress /)],
      'got no host name',
    ],
    [
      'the key may not upload a certificate',
      [
        octopus(
          'POST',
          'certificates',
          { ErrorMessage: 'You do not have permission' },
          403,
        ),
      ],
      'may not POST certificates (403): You do not have permission',
    ],
  ])('fails when %s', (_, answers, message) => {
    const result = createCluster(answers);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(registeredTarget(result)).toBeUndefined();
  });

  it.each([
    ['aws', /^eks list-addons /],
    ['aws', /^eks list-fargate-profiles /],
    ['aws', /^eks list-nodegroups /],
    ['aws', /^eks update-kubeconfig /],
    ['aws', /^sts get-caller-identity /],
    ['kubectl', /^apply /],
    ['kubectl', /^get ingressclass /],
    ['kubectl', /^get --filename /],
  ])('fails when %s %p fails', (tool, args) => {
    const result = createCluster([
      active,
      answer(tool, args, { stderr: 'error: no', exit: 1 }),
    ]);

    expect(result.exitCode).not.toBe(0);
    expect(result.failure).toMatch(/\S\. .*run this again|Run this again/);
    expect(
      result.calls.filter(call => call.tool === tool).at(-1)!.line,
    ).toMatch(args);
    expect(registeredTarget(result)).toBeUndefined();
    expect(result.outputs).toEqual({});
  });

  // The real eksctl ends with AlreadyExistsException here; it has no way to go on.
  it.each([
    ['octopus-reference-architecture', 'Run Delete EKS Cluster'],
    ['None', 'Delete it with the tool that made it'],
  ])('says what to do about a stack of %s that is left', (creator, message) => {
    const result = createCluster([
      answer('aws', /^cloudformation describe-stacks --stack-name /, {
        stdout: `${creator}\n`,
      }),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('stack eksctl-octopus-cluster');
    expect(result.failure).toContain(message);
    expect(result.callsOf('eksctl')).toEqual([]);
  });

  it('says what Kubernetes knows of a controller that does not start', () => {
    const result = createCluster([
      active,
      answer('kubectl', /^rollout /, timedOut),
    ]);
    const [rollout, ...asked] = result
      .callsOf('kubectl')
      .slice(-3)
      .map(({ line }) => line);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('The ingress controller did not start');
    expect(rollout).toMatch(/^rollout /);
    expect(asked).toEqual([
      expect.stringMatching(
        /^get deployment\/nginx-ingress --namespace nginx-ing/,
      ),
      expect.stringMatching(/^get events --namespace nginx-ingress .*=Warning/),
    ]);
    expect(result.stdout).toContain(replicaFailure);
    expect(result.stdout).toContain('warning 6\nPod x: Bad ## octopus[');
    expect(result.stdout).not.toContain('warning 2');
    expect(registeredTarget(result)).toBeUndefined();
    expect(result.outputs).toEqual({});
  });

  it('asks again when Kubernetes does not tell the load balancer', () => {
    const result = createCluster([
      active,
      answer(
        'kubectl',
        /^get service /,
        { stderr: 'error: no', exit: 1 },
        { stdout: loadBalancer },
      ),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain('error: no');
    expect(result.outputs.IngressHostname).toBe(loadBalancer);
  });

  it('gives up when Kubernetes never tells the load balancer', () => {
    const result = createCluster([
      active,
      answer('kubectl', /^get service /, { stderr: 'error: no', exit: 1 }),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('got no host name within 5 minutes');
    expect(
      result
        .callsOf('kubectl')
        .filter(({ line }) => line.startsWith('get service ')),
    ).toHaveLength(30);
    expect(registeredTarget(result)).toBeUndefined();
  });

  it('says that nothing answers when somebody scaled the controller to 0', () => {
    const result = createCluster([
      active,
      answer('kubectl', /^get deployment /, { stdout: '0' }),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.warnings).toEqual([
      expect.stringContaining('scaled the ingress controller to 0'),
    ]);
  });

  it('makes nothing in GovCloud, where there is no Fargate', () => {
    const result = createCluster([], { 'AWS.EKS.Region': 'us-gov-west-1' });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('on Fargate in us-gov-west-1');
    expect(result.callsOf('eksctl')).toEqual([]);
  });

  it('uses a cluster that is there in GovCloud', () => {
    const result = createCluster([active], {
      'AWS.EKS.Region': 'us-gov-west-1',
    });

    expect(result.exitCode).toBe(0);
  });

  it('finds out that the key is wrong before it makes anything', () => {
    const result = createCluster([octopus('GET', 'certificates/all', {}, 401)]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('Octopus refused the key');
    expect(result.calls.map(call => call.tool)).toEqual(['curl']);
    expect(result.exposes(octopusKey)).toBe(false);
  });

  it.each(['eksctl', 'kubectl'])('does not run an unpinned %s', tool => {
    const result = runScript('create-eks-cluster', {
      variables: clusterVariables,
      downloads: tool === 'kubectl' ? ['eksctl'] : [],
      answers: [
        answer('curl', new RegExp(tool), { body: 'something else' }),
        ...goodAnswers.filter(item => item.tool !== tool),
      ],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(`The download of ${tool}`);
    expect(result.callsOf('aws')).toEqual([]);
  });

  it.each([
    [{ 'AWS.EKS.Name': '' }, 'AWS.EKS.Name is empty'],
    [{ 'AWS.EKS.Name': 'my_cluster' }, 'cannot be the name of a cluster'],
    [{ 'AWS.EKS.Region': 'Sydney' }, 'not the name of an AWS region'],
    [{ 'AWS.EKS.Region': 'eu-west-1;id' }, 'not the name of an AWS region'],
    [{ 'AWS.Account': '' }, 'AWS.Account is empty'],
    [{ 'Octopus.ApiKey': '' }, "library variable set 'This Instance'"],
    [{ 'Octopus.Environment.Id': '' }, 'Octopus.Environment.Id is empty'],
    [{ 'Octopus.Environment.Name': '---' }, 'gives no Kubernetes namespace'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = createCluster([], wrong);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});
