import { ingressClassController, manifestFieldManager } from '../manifests';
import {
  active,
  createCluster,
  existing,
  loadBalancer,
  registeredTarget,
  target,
} from './__testUtils__/createCluster';
import { describeScript } from './__testUtils__/describeScript';
import { answer, awsAccount, octopus } from './__testUtils__/eksAnswers';
import { Answer, ScriptResult } from './__testUtils__/types';

const writes = (result: ScriptResult) =>
  result.calls.filter(
    ({ tool, line }) =>
      tool === 'eksctl' ||
      /^apply /.test(line) ||
      /--request (POST|PUT)/.test(line),
  );
const certificates = (...all: object[]) =>
  octopus('GET', 'certificates/all', all);
const machines = (...all: object[]) => octopus('GET', 'machines/all', all);
const ingressClass = (...lines: string[]) =>
  answer('kubectl', /^get ingressclass nginx /, {
    stdout: lines.map(line => `${line}\n`).join(''),
  });

describeScript('create-eks-cluster and what others made', () => {
  it.each<[string, object]>([
    ['somebody else made', { Notes: 'Mine' }],
    ['has no notes', { Notes: null }],
    [
      'is of a cluster of that name in another AWS account',
      { Notes: existing.Notes.replace(awsAccount, '999999999999') },
    ],
    [
      'is of a cluster whose name begins alike',
      { Notes: existing.Notes.replace('cluster/octopus', 'cluster/octopus-2') },
    ],
    [
      'is of a cluster of that name in another region',
      { Notes: existing.Notes.replace('eu-west-1', 'us-east-1') },
    ],
  ])('makes nothing when there is a certificate that %s', (_, other) => {
    const result = createCluster([
      certificates({ ...existing, ...other, Thumbprint: 'ABC' }),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toMatch(
      /'octopus eu-west-1 certificate authority' \(Certificates-3\).* not replaced\. Rename it/,
    );
    expect(writes(result)).toEqual([]);
    expect(registeredTarget(result)).toBeUndefined();
  });

  it('does not replace a certificate that appeared while the cluster was made', () => {
    const first = certificates();
    const later = certificates({
      ...existing,
      Notes: 'Mine',
      Thumbprint: 'ABC',
    });
    const result = createCluster([
      { ...first, replies: [...first.replies, ...later.replies] },
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('was not replaced');
    expect(
      result.callsOf('curl').filter(({ line }) => line.includes('POST')),
    ).toEqual([]);
  });

  it('uses a certificate of somebody else that holds the same', () => {
    const result = createCluster([
      active,
      certificates({ ...existing, Notes: 'Mine' }),
    ]);

    expect(result.exitCode).toBe(0);
    expect(registeredTarget(result)).toMatchObject({
      octopusServerCertificateIdOrName: 'Certificates-3',
    });
  });

  it('uses the oldest of several certificates, as the action does', () => {
    const result = createCluster([
      active,
      certificates({ ...existing, Id: 'Certificates-10' }, existing),
    ]);

    expect(registeredTarget(result)).toMatchObject({
      octopusServerCertificateIdOrName: 'Certificates-3',
    });
  });

  const elsewhere = 'https://F.gr7.us-east-1.eks.amazonaws.com';
  it.each<[string, object]>([
    ['for another cluster', target({}, { ClusterName: 'octopus-2' })],
    ['in another region', target({ ClusterUrl: elsewhere })],
    [
      'in another region of China',
      target({ ClusterUrl: 'https://F.sk1.cn-north-1.eks.amazonaws.com.cn' }),
    ],
    [
      'with another account',
      target(
        { ClusterUrl: 'https://F.gr7.eu-west-1.eks.amazonaws.com' },
        { AccountId: 'Accounts-9' },
      ),
    ],
    ['of another kind', target({ CommunicationStyle: 'TentaclePassive' })],
    [
      'whose name differs in case only',
      {
        ...target({}, { ClusterName: 'octopus-2' }),
        Name: 'Octopus Feature Branch',
      },
    ],
  ])('makes nothing when there is a target %s', (_, other) => {
    const result = createCluster([machines(other)]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toMatch(
      /target 'octopus feature branch' \(Machines-1\) that is for another cluster than octopus in eu-west-1.*Rename or delete it/,
    );
    expect(writes(result)).toEqual([]);
    expect(registeredTarget(result)).toBeUndefined();
  });

  it('does not take over a target that appeared while the cluster was made', () => {
    const first = machines();
    const later = machines(target({ ClusterUrl: elsewhere }));
    const result = createCluster([
      { ...first, replies: [...first.replies, ...later.replies] },
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('is for another cluster');
    expect(registeredTarget(result)).toBeUndefined();
  });

  it.each<[string, object, Answer[]]>([
    [
      'of a cluster that was made anew',
      target({ ClusterUrl: 'https://OLD.gr7.eu-west-1.eks.amazonaws.com' }),
      [],
    ],
    [
      'of this very cluster with another account',
      target({}, { AccountId: 'Accounts-9' }),
      [active],
    ],
  ])('brings a target up to date %s', (_, found, answers) => {
    const result = createCluster([
      ...answers,
      machines({
        ...found,
        EnvironmentIds: ['Environments-9'],
        Roles: ['theirs'],
        TenantedDeploymentParticipation: 'Tenanted',
      }),
      octopus('PUT', 'machines/Machines-1', {}),
    ]);
    const put = result
      .callsOf('curl')
      .find(({ line }) => line.includes('--request PUT'));

    expect(result.exitCode).toBe(0);
    expect(registeredTarget(result)).toBeUndefined();
    expect(JSON.parse(put!.body!)).toEqual({
      ...target(),
      EnvironmentIds: ['Environments-9', 'Environments-3'],
      Roles: ['theirs', 'EKS_Reference_Cluster', 'Kubernetes'],
      TenantedDeploymentParticipation: 'Tenanted',
    });
  });

  it.each([
    ['another controller', ['k8s.io/ingress-nginx', 'helm']],
    ['the same controller of somebody else', [ingressClassController, 'helm']],
    [
      'one of a manager whose name is only like ours',
      [ingressClassController, `${manifestFieldManager}-2`],
    ],
    [
      'another controller that took the place of ours',
      ['k8s.io/ingress-nginx', manifestFieldManager],
    ],
    ['a controller without managed fields', [ingressClassController]],
  ])('uses %s as it is', (_, lines) => {
    const result = createCluster([active, ingressClass(...lines)]);

    expect(result.exitCode).toBe(0);
    expect(
      result.callsOf('kubectl').filter(({ args }) => args[0] === 'apply'),
    ).toHaveLength(1);
    expect(result.highlights.join()).toContain(
      `already has the ingress controller ${lines[0]}`,
    );
    expect(result.outputs.IngressHostname).toBeUndefined();
    expect(registeredTarget(result)).toBeDefined();
  });

  it.each([
    ['a deployment', 'Deployment', ['helm'], 1],
    ['a namespace', 'Namespace', ['helm'], 0],
    ['a deployment without managed fields', 'Deployment', undefined, 1],
    [
      'its own deployment that somebody has edited',
      'Deployment',
      ['kubectl-edit', manifestFieldManager],
      0,
    ],
  ])('judges %s by its managers', (_, kind, managers, exit) => {
    const found = {
      kind,
      metadata: {
        name: 'nginx-ingress',
        managedFields: managers?.map(manager => ({ manager })),
      },
    };
    const result = createCluster([
      active,
      answer('kubectl', /^get --filename /, {
        stdout: JSON.stringify({ kind: 'List', items: [found] }),
      }),
    ]);

    expect(result.exitCode).toBe(exit);
    expect(
      result.callsOf('kubectl').filter(({ args }) => args[0] === 'apply'),
    ).toHaveLength(exit ? 1 : 2);
    expect(
      /not overwritten: \w+ nginx-ingress/.test(result.failure ?? ''),
    ).toBe(exit === 1);
  });

  const conflict =
    'error: Apply failed with 1 conflict: conflict with "kubectl" with subresource "scale" using apps/v1: .spec.replicas';
  // As kubectl 1.35.4 prints it: the conflict has no kind and no name.
  const applied = (names: string[], how = '') =>
    names.map(name => `${name} serverside-applied${how}\n`).join('');
  const untouched = ['namespace/nginx-ingress', 'service/nginx-ingress'];
  const refusing = (stderr: string) =>
    answer('kubectl', /^apply .*--filename ingress-controller.yaml$/, {
      stdout: applied(untouched),
      stderr,
      exit: 1,
    });
  const byForce = (exit: number) =>
    answer('kubectl', /^apply .* --force-conflicts --dry-run=server$/, {
      stdout: applied(
        [...untouched, 'deployment.apps/nginx-ingress'],
        ' (server dry run)',
      ),
      stderr: exit ? 'Error from server (Forbidden)' : '',
      exit,
    });

  it('leaves what somebody has changed of it', () => {
    const result = createCluster([active, byForce(0), refusing(conflict)]);

    expect(result.exitCode).toBe(0);
    expect(result.highlights.join()).toContain(
      'left as they are: deployment.apps/nginx-ingress.',
    );
    expect(result.outputs.IngressHostname).toBe(loadBalancer);
  });

  it.each([
    ['it was refused for something else', refusing('Forbidden'), 0],
    ['it was refused for something else as well', refusing(conflict), 1],
  ])('fails when %s', (_, refusal, exit) => {
    const result = createCluster([active, byForce(exit), refusal]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('did not take all of ingress-controller');
    expect(registeredTarget(result)).toBeUndefined();
  });

  it('applies its own ingress controller again', () => {
    const result = createCluster([
      active,
      ingressClass(ingressClassController, 'helm', manifestFieldManager),
    ]);

    expect(
      result.callsOf('kubectl').filter(({ args }) => args[0] === 'apply'),
    ).toHaveLength(2);
    expect(result.outputs.IngressHostname).toBe(loadBalancer);
  });
});
