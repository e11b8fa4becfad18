import { describeScript } from './__testUtils__/describeScript';
import {
  accessDenied,
  answer,
  awsAccount,
  clusterUrl,
  clusterVariables,
  described,
  noCluster,
  octopus,
  octopusKey,
} from './__testUtils__/eksAnswers';
import { allProfiles } from './__testUtils__/createCluster';
import { timedOut } from './__testUtils__/kubernetesAnswers';
import { runScript } from './__testUtils__/runScript';
import {
  clusterIsGone,
  noStack,
  stackOf,
  stacksAre,
} from './__testUtils__/stackAnswers';
import { Answer } from './__testUtils__/types';

const machine = (
  Id: string,
  Name: string,
  ClusterName: string,
  ClusterUrl = clusterUrl,
) => ({
  Id,
  Name,
  Endpoint: {
    CommunicationStyle: 'Kubernetes',
    ClusterUrl,
    Authentication: { AuthenticationType: 'KubernetesAws', ClusterName },
  },
});
const machines = [
  machine('Machines-1', 'octopus development', 'octopus'),
  machine('Machines-2', 'octopus production', 'octopus'),
  machine('Machines-3', 'octopus-2 development', 'octopus-2'),
  machine(
    'Machines-4',
    'octopus elsewhere',
    'octopus',
    'https://F.gr7.us-east-1.eks.amazonaws.com',
  ),
  { Id: 'Machines-5', Name: 'octopus', Endpoint: { Uri: 'https://web' } },
];
const goodAnswers = [
  octopus('GET', 'machines/all', machines),
  answer('aws', /^eks describe-cluster /, described('ACTIVE'), noCluster),
  answer('aws', /^cloudformation describe-stacks /, {
    stdout: 'octopus-reference-architecture\n',
  }),
  answer('aws', /^eks list-nodegroups /, { stdout: 'ingress\n' }),
  answer('aws', /^eks list-fargate-profiles /, { stdout: allProfiles }),
  answer('aws', /^sts get-caller-identity /, { stdout: `${awsAccount}\n` }),
  octopus('GET', 'certificates/all', []),
  answer('aws', /^eks update-kubeconfig /),
  answer('kubectl', /^get namespace default /),
  answer('kubectl', /^get services --all-namespaces /, {
    stdout: 'nginx-ingress nginx-ingress\nshop edge\n',
  }),
  answer('kubectl', /^delete service /),
  answer('eksctl', /^delete cluster /),
];
const run = (answers: Answer[] = [], wrong: Record<string, string> = {}) =>
  runScript('delete-eks-cluster', {
    variables: { ...clusterVariables, ...wrong },
    answers: [...answers, ...goodAnswers],
    downloads: ['eksctl', 'kubectl'],
  });
const deletedTargets = (result: ReturnType<typeof run>) =>
  result.messages
    .filter(({ name }) => name === 'delete-target')
    .map(({ attributes }) => attributes.machine);

describeScript('delete-eks-cluster', () => {
  it('removes the targets, the load balancers and the cluster', () => {
    const result = run();

    expect(result.exitCode).toBe(0);
    expect(deletedTargets(result)).toEqual(['Machines-1', 'Machines-2']);
    expect(result.outputs.DeletedTargets).toBe(
      'octopus development,octopus production',
    );
    expect(
      result.calls
        .filter(({ tool }) => ['eksctl', 'kubectl'].includes(tool))
        .map(({ tool, line }) => `${tool} ${line}`)
        .filter(line => line.includes(' delete ')),
    ).toEqual([
      'kubectl delete service nginx-ingress --namespace nginx-ingress --timeout 600s',
      'kubectl delete service edge --namespace shop --timeout 600s',
      'eksctl delete cluster --name octopus --region eu-west-1 --wait --disable-nodegroup-eviction',
    ]);
    expect(result.exposes(octopusKey)).toBe(false);
  });

  it('succeeds when everything is gone already', () => {
    const result = run([
      octopus('GET', 'machines/all', machines.slice(2)),
      answer('aws', /^eks describe-cluster /, noCluster),
      answer('aws', /^cloudformation describe-stacks --stack-name /, noStack),
      stacksAre(stackOf('eksctl-octopus-2-cluster', { cluster: 'octopus-2' })),
    ]);

    expect(result.exitCode).toBe(0);
    expect(deletedTargets(result)).toEqual([]);
    expect(result.callsOf('eksctl')).toEqual([]);
    expect(result.highlights).toEqual([
      'There is no cluster octopus in eu-west-1. Nothing is left to delete.',
    ]);
  });

  it('removes the stack of a cluster that was never finished', () => {
    const result = run([
      answer('aws', /^eks describe-cluster /, noCluster),
      clusterIsGone,
      stacksAre(stackOf('eksctl-octopus-cluster')),
      answer('aws', /^cloudformation (update-|delete-stack |wait )/),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('kubectl')).toEqual([]);
    expect(result.callsOf('eksctl')).toEqual([]);
    expect(
      result.callsOf('aws').some(({ args }) => args[1] === 'delete-stack'),
    ).toBe(true);
  });

  it.each([
    [
      'AWS refuses to describe the cluster',
      [answer('aws', /^eks describe-cluster /, accessDenied)],
      'did not say whether the cluster octopus exists',
    ],
    [
      'AWS refuses to describe the stack',
      [answer('aws', /^cloudformation /, accessDenied)],
      'did not say whether the stack',
    ],
    [
      'the cluster is being made',
      [answer('aws', /^eks describe-cluster /, described('CREATING'))],
      'its status is CREATING',
    ],
    [
      'Octopus refuses the key',
      [octopus('GET', 'machines/all', {}, 401)],
      'Octopus refused the key',
    ],
  ])('touches nothing when %s', (_, answers, message) => {
    const result = run(answers);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(deletedTargets(result)).toEqual([]);
    expect(result.callsOf('kubectl')).toEqual([]);
    expect(result.callsOf('eksctl')).toEqual([]);
  });

  it('does not delete the cluster when a load balancer stays', () => {
    const result = run([
      answer('kubectl', /^delete service edge /, timedOut),
      answer('kubectl', /^get service\/edge /, {
        stdout: 'held by the finalizer service.kubernetes.io/load-balancer\n',
      }),
      answer('kubectl', /^get events --namespace shop /),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('timed out');
    expect(result.failure).toContain('The service edge in the namespace shop');
    expect(result.stdout).toContain('held by the finalizer');
    expect(result.callsOf('eksctl')).toEqual([]);
    expect(deletedTargets(result)).toEqual([]);
  });

  it('fails when eksctl fails', () => {
    const result = run([
      answer('eksctl', /^delete cluster /, { stderr: 'Error', exit: 1 }),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('eksctl could not delete the cluster');
    expect(result.highlights.join()).not.toContain('is deleted');
    expect(deletedTargets(result)).toEqual([]);
  });

  it('does not believe eksctl when the cluster is still there', () => {
    const result = run([
      answer('aws', /^eks describe-cluster /, described('ACTIVE')),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('is still there (status ACTIVE)');
    expect(deletedTargets(result)).toEqual([]);
  });

  it.each([
    [{ 'AWS.EKS.Name': '' }, 'AWS.EKS.Name is empty'],
    [{ 'AWS.EKS.Name': '   ' }, 'AWS.EKS.Name is empty'],
    [{ 'AWS.EKS.Name': '--all' }, 'cannot be the name of a cluster'],
    [{ 'AWS.EKS.Region': '' }, 'AWS.EKS.Region is empty'],
    [{ 'Octopus.ApiKey': '' }, 'Octopus.ApiKey is empty'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = run([], wrong);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});
