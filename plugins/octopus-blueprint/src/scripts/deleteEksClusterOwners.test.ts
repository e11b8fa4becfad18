import { allProfiles, existing, target } from './__testUtils__/createCluster';
import { describeScript } from './__testUtils__/describeScript';
import {
  accessDenied,
  answer,
  awsAccount,
  clusterVariables,
  described,
  noCluster,
  octopus,
} from './__testUtils__/eksAnswers';
import { runScript } from './__testUtils__/runScript';
import {
  noStack as noStackReply,
  stacksAre,
} from './__testUtils__/stackAnswers';
import { Answer, ScriptResult } from './__testUtils__/types';

const owner = 'octopus-reference-architecture';
const stack = (stdout: string) =>
  answer('aws', /^cloudformation describe-stacks /, { stdout });
const noStack = answer(
  'aws',
  /^cloudformation describe-stacks --stack-name /,
  noStackReply,
);
const cluster = (...replies: ReturnType<typeof described>[]) =>
  answer('aws', /^eks describe-cluster /, ...replies);
const gone = [cluster(noCluster), noStack, stacksAre()];
const machines = (...all: object[]) => octopus('GET', 'machines/all', all);
const certificates = (...all: object[]) =>
  octopus('GET', 'certificates/all', all);

const ours = target();
const moved = {
  ...target({ ClusterUrl: 'https://OTHER.gr7.eu-west-1.eks.amazonaws.com' }),
  Id: 'Machines-2',
  Name: 'octopus moved',
};
const azure = {
  ...target({}, { AuthenticationType: 'KubernetesAzure' }),
  Id: 'Machines-3',
  Name: 'octopus azure',
};
const otherName = {
  ...target({}, { ClusterName: 'octopus-2' }),
  Id: 'Machines-4',
  Name: 'octopus-2 test',
};

const goodAnswers = [
  machines(ours, moved, azure, otherName),
  certificates(existing),
  cluster(described('ACTIVE'), noCluster),
  stack(`${owner}\n`),
  answer('aws', /^eks list-nodegroups /, { stdout: 'ingress\n' }),
  answer('aws', /^eks list-fargate-profiles /, { stdout: allProfiles }),
  answer('aws', /^sts get-caller-identity /, { stdout: `${awsAccount}\n` }),
  answer('aws', /^eks update-kubeconfig /),
  answer('kubectl', /^get /),
  answer('eksctl', /^delete cluster /),
];
const run = (answers: Answer[] = []) =>
  runScript('delete-eks-cluster', {
    variables: clusterVariables,
    answers: [...answers, ...goodAnswers],
    downloads: ['eksctl', 'kubectl'],
  });
const deletedTargets = (result: ScriptResult) =>
  result.messages
    .filter(({ name }) => name === 'delete-target')
    .map(({ attributes }) => attributes.machine);

describeScript('delete-eks-cluster and what others made', () => {
  it('removes only the targets with the address of the cluster, and names others', () => {
    const result = run();

    expect(result.exitCode).toBe(0);
    expect(deletedTargets(result)).toEqual(['Machines-1']);
    expect(result.stdout).toContain(
      '\noctopus moved (Machines-2)\noctopus azure (Machines-3)\n##',
    );
    expect(result.stdout).not.toContain('octopus-2 test');
    expect(result.warnings).toEqual([
      expect.stringContaining('They are left. Delete them in Octopus'),
    ]);
  });

  it('lets no name of a target speak to Octopus', () => {
    const result = run([
      machines({
        ...moved,
        Name: "x ##octopus[delete-target machine='TWFjaGluZXMtOQ==']",
      }),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain('x ## octopus[delete-target');
    expect(result.stdout).not.toContain('##octopus[delete-target');
  });

  it('knows the targets of a cluster that is gone by its certificate', () => {
    const otherCertificate = target({ ClusterCertificate: 'Certificates-9' });
    const result = run([
      ...gone,
      machines(
        { ...ours, Id: 'Machines-1' },
        { ...otherCertificate, Id: 'Machines-7', Name: 'octopus 7' },
      ),
    ]);

    expect(result.exitCode).toBe(0);
    expect(deletedTargets(result)).toEqual(['Machines-1']);
    expect(result.stdout).toContain('octopus 7 (Machines-7)');
    expect(result.callsOf('eksctl')).toEqual([]);
  });

  it.each<[string, object[]]>([
    ['there is no certificate', []],
    ['somebody else made it', [{ ...existing, Notes: 'Mine' }]],
    [
      'it is of another AWS account',
      [
        {
          ...existing,
          Notes: existing.Notes.replace(awsAccount, '999999999999'),
        },
      ],
    ],
  ])(
    'leaves the targets of a cluster that is gone when %s',
    (_, certificate) => {
      const withoutCertificate = target({ ClusterCertificate: '' });
      const result = run([
        ...gone,
        certificates(...certificate),
        machines(ours, { ...withoutCertificate, Id: 'Machines-8' }),
      ]);

      expect(result.exitCode).toBe(0);
      expect(deletedTargets(result)).toEqual([]);
      expect(result.outputs).toEqual({});
      expect(result.stdout).toContain('octopus feature branch (Machines-1)');
      expect(result.stdout).toContain('octopus feature branch (Machines-8)');
    },
  );

  it('leaves the targets when AWS does not say whose account this is', () => {
    const result = run([
      ...gone,
      answer('aws', /^sts get-caller-identity /, accessDenied),
    ]);

    expect(result.exitCode).not.toBe(0);
    expect(deletedTargets(result)).toEqual([]);
  });

  it.each<[string, Answer[], string]>([
    [
      'others made the cluster, and no stack is there',
      [cluster(described('ACTIVE', {})), noStack],
      'The cluster octopus in eu-west-1 was not made by Create EKS Cluster, so it is not deleted. Delete it with the tool that made it.',
    ],
    [
      'others made the cluster with eksctl',
      [cluster(described('ACTIVE', {})), stack('None\n')],
      'The cluster octopus in eu-west-1 was not made by Create EKS Cluster',
    ],
    [
      'the action made the cluster',
      [cluster(described('ACTIVE', { 'created-by': 'octopus-backstage' }))],
      'The cluster octopus in eu-west-1 was not made by Create EKS Cluster',
    ],
    [
      'the stack that is left is of others',
      [cluster(noCluster), stack('None\n')],
      'The CloudFormation stack eksctl-octopus-cluster was not made',
    ],
    [
      'the stack that is left has the tag of others',
      [cluster(noCluster), stack('somebody\n')],
      'The CloudFormation stack eksctl-octopus-cluster was not made',
    ],
    [
      'others added a node group',
      [answer('aws', /^eks list-nodegroups /, { stdout: 'ingress\ttheirs\n' })],
      'The node group theirs on the cluster octopus was not made by Create EKS Cluster. Nothing was deleted.',
    ],
    [
      'others added a Fargate profile',
      [
        answer('aws', /^eks list-fargate-profiles /, {
          stdout: `theirs\t${allProfiles}`,
        }),
      ],
      'The Fargate profile theirs on the cluster octopus was not made by Create EKS Cluster. Nothing was deleted.',
    ],
    [
      'the cluster is protected',
      [cluster(described('ACTIVE', undefined, { deletionProtection: true }))],
      'protected against deletion',
    ],
  ])('deletes nothing when %s', (_, answers, message) => {
    const result = run(answers);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(deletedTargets(result)).toEqual([]);
    expect(result.callsOf('kubectl')).toEqual([]);
    expect(result.callsOf('eksctl')).toEqual([]);
  });

  it.each([/^eks list-nodegroups /, /^eks list-fargate-profiles /])(
    'deletes nothing when AWS refuses %p',
    refused => {
      const result = run([answer('aws', refused, accessDenied)]);

      expect(result.exitCode).not.toBe(0);
      expect(deletedTargets(result)).toEqual([]);
      expect(result.callsOf('eksctl')).toEqual([]);
    },
  );

  it('deletes a cluster without nodes and profiles', () => {
    const result = run([
      answer('aws', /^eks list-/, { stdout: 'None\n' }),
      cluster(described('FAILED', undefined, { endpoint: null }), noCluster),
    ]);

    expect(result.exitCode).toBe(0);
    expect(deletedTargets(result)).toEqual(['Machines-1', 'Machines-2']);
    expect(result.callsOf('eksctl')).toHaveLength(1);
  });

  it('asks for the tag of the stack', () => {
    const [call] = run()
      .callsOf('aws')
      .filter(({ args }) => args[0] === 'cloudformation');

    expect(call.args[call.args.indexOf('--query') + 1]).toBe(
      "Stacks[0].Tags[?Key=='created-by'].Value | [0]",
    );
  });
});
