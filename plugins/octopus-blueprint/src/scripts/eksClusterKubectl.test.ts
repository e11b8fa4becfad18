import { manifestFieldManager } from '../manifests';
import { createCluster } from './__testUtils__/createCluster';
import {
  answer,
  clusterVariables,
  described,
  noCluster,
  octopus,
} from './__testUtils__/eksAnswers';
import { describeKubectl } from './__testUtils__/describeKubectl';
import {
  KubectlPlayback,
  startKubectlPlayback,
} from './__testUtils__/kubectlPlayback';
import { timedOut } from './__testUtils__/kubernetesAnswers';
import { runScript } from './__testUtils__/runScript';
import { Call, ScriptResult } from './__testUtils__/types';

describeKubectl('create-eks-cluster', () => {
  let made: ScriptResult;
  let playback: KubectlPlayback;
  beforeAll(async () => {
    made = createCluster([
      answer('aws', /^eks describe-cluster /, described('ACTIVE')),
    ]);
    playback = await startKubectlPlayback();
  }, 60_000);
  afterAll(() => playback.close());

  const playAll = async () => {
    const printed: string[] = [];
    for (const call of made.callsOf('kubectl')) {
      printed.push(await playback.play(call));
    }
    return printed;
  };
  const ask = (line: string) =>
    playback.play({ args: line.split(' ') } as Call);

  it('do on a cluster what the script goes on with', async () => {
    const [
      reached,
      namespace,
      noClass,
      nothing,
      controller,
      rollout,
      replicas,
    ] = await playAll();

    expect(reached).toBe('namespace/default\n');
    expect(namespace).toBe('namespace/feature-branch serverside-applied\n');
    expect(noClass).toBe('');
    expect(nothing).toBe('');
    expect(controller.trim().split('\n')).toHaveLength(11);
    expect(rollout).toMatch(/successfully rolled out\n$/);
    expect(replicas).toBe('1');
    await ask(
      'wait service/nginx-ingress -n nginx-ingress --for=jsonpath={.status.loadBalancer.ingress} --timeout 20s',
    );
  }, 60_000);

  it('do nothing the second time', async () => {
    const versions = () =>
      ask(
        'get clusterrole,role,rolebinding,configmap,service,ingress,serviceaccount -n nginx-ingress -o jsonpath={.items[*].metadata.resourceVersion}',
      );
    // The controller writes the address into the ingress a little later.
    await ask(
      'wait ingress/master -n nginx-ingress --for=jsonpath={.status.loadBalancer.ingress} --timeout 20s',
    );
    const before = await versions();
    const [, , existing] = await playAll();

    expect(existing).toBe(
      `nginx.org/ingress-controller\n${manifestFieldManager}\n`,
    );
    expect(await versions()).toBe(before);
    expect((await playAll()).at(-1)).toMatch(/^sandbox-1\.elb\./);
  }, 60_000);

  it.each(['3', '0'])(
    'leave a controller that somebody scaled to %s',
    async replicas => {
      const apply = made
        .callsOf('kubectl')
        .filter(({ args }) => args[0] === 'apply')[1];
      const deployment = 'deployment nginx-ingress -n nginx-ingress';
      await ask(`scale ${deployment} --replicas ${replicas}`);

      expect(await playback.play(apply)).toContain(
        'deployment.apps/nginx-ingress serverside-applied',
      );
      expect(await ask(`get ${deployment} -o jsonpath={.spec.replicas}`)).toBe(
        replicas,
      );
      await ask(`scale ${deployment} --replicas 1`);
      await ask(`rollout status ${deployment} --timeout 20s`);
    },
    60_000,
  );

  it('tell whose the objects are, and what somebody has changed of them', async () => {
    const calls = made.callsOf('kubectl');
    const list = calls.find(({ line }) => /^get --filename/.test(line))!;
    const apply = calls.filter(({ args }) => args[0] === 'apply')[1];
    const { items } = JSON.parse(await playback.play(list));
    expect(items).toHaveLength(11);
    const marked = items.filter(({ metadata }: any) =>
      metadata.managedFields.some(
        ({ manager }: any) => manager === manifestFieldManager,
      ),
    );
    // A manager without fields is not kept.
    const unmarked = items.filter((item: any) => !marked.includes(item));
    expect(unmarked.map(({ kind }: any) => kind).sort()).toEqual([
      'ConfigMap',
      'Namespace',
      'ServiceAccount',
    ]);

    await ask(
      'set image deployment/nginx-ingress nginx-ingress=nginx/nginx-ingress:5.6.1 -n nginx-ingress',
    );
    await expect(playback.play(apply)).rejects.toMatchObject({
      code: 1,
      stdout: expect.not.stringContaining('deployment.apps/nginx-ingress'),
      stderr: expect.stringMatching(/Apply failed with 1 conflict: .*\.image/s),
    });
    const forced = await playback.play({
      ...apply,
      args: [...apply.args, '--force-conflicts', '--dry-run=server'],
    });
    expect(forced).toMatch(
      /^deployment\.apps\/nginx-ingress serverside-applied/m,
    );
    expect(
      await ask(
        'get deployment nginx-ingress -n nginx-ingress -o jsonpath={.spec.template.spec.containers[0].image}',
      ),
    ).toBe('nginx/nginx-ingress:5.6.1');
  }, 60_000);

  it('ask what Kubernetes knows of a controller that does not start', async () => {
    const failed = createCluster([
      answer('aws', /^eks describe-cluster /, described('ACTIVE')),
      answer('kubectl', /^rollout /, timedOut),
    ]);
    const [known, events] = failed.callsOf('kubectl').slice(-2);

    expect(await playback.play(known)).toMatch(/^Available=True \w+ \S/m);
    expect(await playback.play(events)).toBe('');
  }, 60_000);

  it('leave what delete-eks-cluster finds, and deletes', async () => {
    const deletion = runScript('delete-eks-cluster', {
      variables: clusterVariables,
      downloads: ['eksctl', 'kubectl'],
      answers: [
        octopus('GET', 'machines/all', []),
        answer('aws', /^eks describe-cluster /, described('ACTIVE'), noCluster),
        answer('aws', /^cloudformation describe-stacks /, {
          stdout: 'octopus-reference-architecture\n',
        }),
        answer('aws', /^eks (list-|update-kubeconfig )/),
        answer('kubectl', /^get services /, {
          stdout: 'nginx-ingress nginx-ingress\n',
        }),
        answer('kubectl', /^(get namespace|delete service) /),
        answer('eksctl', /^delete cluster /),
      ],
    });
    const [, list, remove] = deletion.callsOf('kubectl');

    expect(await playback.play(list)).toBe('nginx-ingress nginx-ingress\n');
    expect(await playback.play(remove)).toMatch(
      /^service "nginx-ingress" deleted/,
    );
    expect(await playback.play(list)).toBe('');
  }, 60_000);
});
