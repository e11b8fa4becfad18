import { existing, target } from './__testUtils__/createCluster';
import { describeScript } from './__testUtils__/describeScript';
import {
  answer,
  awsAccount,
  clusterVariables,
  noCluster,
  octopus,
} from './__testUtils__/eksAnswers';
import { runScript } from './__testUtils__/runScript';
import {
  clusterIsGone,
  noStack,
  stackOf,
  stacksAre,
} from './__testUtils__/stackAnswers';
import { Answer, ScriptResult } from './__testUtils__/types';

const clusterStack = stackOf('eksctl-octopus-cluster');
const goodAnswers = [
  octopus('GET', 'machines/all', [target()]),
  octopus('GET', 'certificates/all', [existing]),
  answer('aws', /^eks describe-cluster /, noCluster),
  answer('aws', /^cloudformation describe-stacks --stack-name /, {
    stdout: 'octopus-reference-architecture\n',
  }),
  stacksAre(clusterStack),
  answer('aws', /^cloudformation update-termination-protection /),
  answer('aws', /^cloudformation delete-stack /),
  answer('aws', /^cloudformation wait stack-delete-complete /),
  answer('aws', /^sts get-caller-identity /, { stdout: `${awsAccount}\n` }),
  clusterIsGone,
];
const run = (answers: Answer[] = []) =>
  runScript('delete-eks-cluster', {
    variables: clusterVariables,
    answers: [...answers, ...goodAnswers],
    downloads: ['eksctl', 'kubectl'],
  });
const deletedTargets = (result: ScriptResult) =>
  result.messages.filter(({ name }) => name === 'delete-target');
const changes = (result: ScriptResult) =>
  result
    .callsOf('aws')
    .map(({ args }) => `${args[1]} ${args[args.indexOf('--stack-name') + 1]}`)
    .filter(line => /^(update|delete)-/.test(line));

describeScript('delete-eks-cluster, when the cluster is gone', () => {
  it('deletes its stack with CloudFormation itself, then the targets', () => {
    const result = run();

    expect(result.failure).toBeUndefined();
    expect(result.exitCode).toBe(0);
    expect(
      result
        .callsOf('aws')
        .map(({ line }) => line)
        .filter(line => /^cloudformation (?!describe)/.test(line)),
    ).toEqual([
      'cloudformation update-termination-protection --no-enable-termination-protection --stack-name eksctl-octopus-cluster --region eu-west-1',
      'cloudformation delete-stack --stack-name eksctl-octopus-cluster --region eu-west-1',
      'cloudformation wait stack-delete-complete --stack-name eksctl-octopus-cluster --region eu-west-1',
    ]);
    expect(result.callsOf('kubectl')).toEqual([]);
    expect(result.callsOf('eksctl')).toEqual([]);
    expect(deletedTargets(result)).toHaveLength(1);
    expect(result.highlights[0]).toContain('stacks that were left');
  });

  it('deletes the cluster stack after those that import from it', () => {
    const result = run([
      stacksAre(
        clusterStack,
        stackOf('eksctl-octopus-nodegroup-ingress', {
          EnableTerminationProtection: false,
        }),
        stackOf('eksctl-octopus-fargate', {
          StackStatus: 'DELETE_IN_PROGRESS',
          EnableTerminationProtection: false,
        }),
        stackOf('eksctl-octopus-2-cluster', { cluster: 'octopus-2' }),
        { StackName: 'website', StackStatus: 'CREATE_COMPLETE' },
      ),
    ]);

    expect(result.exitCode).toBe(0);
    expect(changes(result)).toEqual([
      'delete-stack eksctl-octopus-fargate',
      'delete-stack eksctl-octopus-nodegroup-ingress',
      'update-termination-protection eksctl-octopus-cluster',
      'delete-stack eksctl-octopus-cluster',
    ]);
  });

  it('deletes the stack of a node group whose cluster stack is gone', () => {
    const result = run([
      answer('aws', /^cloudformation describe-stacks --stack-name /, noStack),
      stacksAre(stackOf('eksctl-octopus-nodegroup-ingress')),
    ]);

    expect(result.exitCode).toBe(0);
    expect(changes(result)).toContain(
      'delete-stack eksctl-octopus-nodegroup-ingress',
    );
  });

  it.each<[string, Answer[], string]>([
    [
      'others made a stack of it',
      [
        stacksAre(
          clusterStack,
          stackOf('eksctl-octopus-nodegroup-theirs', { creator: 'somebody' }),
        ),
      ],
      'The CloudFormation stack eksctl-octopus-nodegroup-theirs was not made by Create EKS Cluster',
    ],
    [
      'a stack is being made',
      [
        stacksAre(
          stackOf('eksctl-octopus-cluster', {
            StackStatus: 'CREATE_IN_PROGRESS',
          }),
        ),
      ],
      'its status is CREATE_IN_PROGRESS',
    ],
    [
      'AWS does not list the stacks',
      [
        answer('aws', /^cloudformation describe-stacks --region /, {
          stderr: 'AccessDenied',
          exit: 254,
        }),
      ],
      'AWS did not list the stacks in eu-west-1',
    ],
  ])('touches nothing when %s', (_, answers, message) => {
    const result = run(answers);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(changes(result)).toEqual([]);
    expect(deletedTargets(result)).toEqual([]);
  });

  it.each<[RegExp, string]>([
    [
      /^cloudformation update-termination-protection /,
      'did not take the termination protection off the stack',
    ],
    [/^cloudformation delete-stack /, 'AWS did not delete the stack'],
    [/^cloudformation wait /, 'AWS could not delete the stack'],
  ])('keeps the targets and says why when AWS fails at %p', (failing, said) => {
    const result = run([
      answer('aws', failing, { stderr: 'no', exit: 255 }),
      answer('aws', /^cloudformation describe-stack-events /, {
        stdout: 'VPC\tThe vpc has dependencies and cannot be deleted\n',
      }),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(said);
    expect(deletedTargets(result)).toEqual([]);
    expect(result.stdout.includes('The vpc has dependencies')).toBe(
      failing.source.includes('wait'),
    );
  });
});
