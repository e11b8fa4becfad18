import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';
import { Answer, Reply } from './__testUtils__/types';

const kubectl = (args: RegExp, ...replies: Reply[]): Answer => ({
  tool: 'kubectl',
  args,
  replies,
});
const inspect = (properties: Record<string, string>, answers: Answer[] = []) =>
  runScript('k8s-inspect', {
    variables: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        `K8SInspect${name}`,
        value,
      ]),
    ),
    answers,
    tools: ['kubectl'],
  });
const podNames = kubectl(/^get pod --output name$/, {
  stdout: 'pod/frontend-7d-abc\npod/frontend-7d-def\npod/products-5b-xyz\n',
});

describeScript('k8s-inspect', () => {
  it('gets all resources of a kind', () => {
    const result = inspect(
      { KubectlVerb: 'get', Resource: 'node', Names: '*' },
      [kubectl(/^get node$/, { stdout: 'NAME   STATUS\nip-10   Ready\n' })],
    );

    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain('ip-10   Ready');
    expect(result.artifacts).toEqual({});
  });

  it('describes those whose names match, and keeps the output', () => {
    const result = inspect(
      {
        KubectlVerb: 'describe',
        Resource: 'pod',
        Names: 'frontend*\n\nno-such-?\n',
        CreateArtifact: 'True',
      },
      [podNames, kubectl(/^describe pod /, { stdout: 'Name: frontend\n' })],
    );

    expect(result.exitCode).toBe(0);
    expect(result.calls.at(-1)!.line).toBe(
      'describe pod frontend-7d-abc frontend-7d-def',
    );
    expect(result.outputs).toEqual({ MatchCount: '2' });
    expect(result.artifacts).toEqual({ 'output.txt': 'Name: frontend\n' });
  });

  it.each([
    ['get json', '--output json', 'output.json'],
    ['get yaml', '--output yaml', 'output.yaml'],
  ])('can %s', (verb, option, artifact) => {
    const result = inspect(
      {
        KubectlVerb: verb,
        Resource: 'deployment',
        Names: '',
        CreateArtifact: 'true',
      },
      [kubectl(/^get deployment/, { stdout: '{}' })],
    );

    expect(result.calls[0].line).toBe(`get deployment ${option}`);
    expect(result.artifacts).toEqual({ [artifact]: '{}' });
  });

  it.each([
    ['logs', '--tail -1'],
    ['previous logs tail', '--tail 100 --previous'],
  ])('prints %s of every container', (verb, options) => {
    const result = inspect(
      { KubectlVerb: verb, Resource: 'pod', Names: 'frontend-7d-a*' },
      [
        podNames,
        kubectl(/^get pod frontend-7d-abc /, { stdout: 'web sidecar' }),
        kubectl(/^logs /, { stdout: 'started\n' }),
      ],
    );

    expect(result.exitCode).toBe(0);
    expect(result.calls.slice(2).map(call => call.line)).toEqual([
      `logs frontend-7d-abc --container web ${options}`,
      `logs frontend-7d-abc --container sidecar ${options}`,
    ]);
  });

  it('does not let a pod speak to Octopus through its log', () => {
    const result = inspect(
      { KubectlVerb: 'logs', Resource: 'pod', Names: 'frontend-7d-abc' },
      [
        podNames,
        kubectl(/^get pod frontend/, { stdout: 'web' }),
        kubectl(/^logs /, { stdout: "##octopus[setVariable name='Zm9v']" }),
      ],
    );

    expect(result.messages.map(({ name }) => name)).toEqual(['setVariable']);
    expect(result.outputs).toEqual({ MatchCount: '1' });
    expect(result.stdout).toContain("## octopus[setVariable name='Zm9v']");
  });

  it('shows nothing else when no name matches', () => {
    const result = inspect(
      { KubectlVerb: 'get', Resource: 'pod', Names: 'audits*' },
      [podNames],
    );

    expect(result.exitCode).toBe(0);
    expect(result.calls).toHaveLength(1);
    expect(result.outputs).toEqual({ MatchCount: '0' });
    expect(result.warnings).toEqual([
      'No pod here has a name that matches K8SInspectNames.',
    ]);
  });

  it('shows the other logs when one cannot be read, and fails at the end', () => {
    const result = inspect(
      { KubectlVerb: 'previous logs', Resource: 'pod', Names: '*' },
      [
        podNames,
        kubectl(/^get pod frontend-7d-def /, { stderr: 'NotFound', exit: 1 }),
        kubectl(/^get pod /, { stdout: 'web' }),
        // What a kubelet answers for a container that never restarted.
        kubectl(/^logs frontend-7d-abc /, {
          stderr:
            'Error from server (BadRequest): previous terminated container "web" in pod "frontend-7d-abc" not found\n',
          exit: 1,
        }),
        kubectl(/^logs products-5b-xyz /, { stdout: 'crashed\n' }),
      ],
    );

    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('crashed');
    expect(result.stderr).toContain('previous terminated container');
    expect(result.failure).toContain(
      'could not be read: web in frontend-7d-abc, frontend-7d-def.',
    );
  });

  it('fails when kubectl fails', () => {
    const forbidden = {
      stderr: 'Error from server (Forbidden): pods is forbidden',
      exit: 1,
    };
    const listing = inspect(
      { KubectlVerb: 'get', Resource: 'pod', Names: 'a*' },
      [kubectl(/^get pod --output name$/, forbidden)],
    );
    const reading = inspect(
      { KubectlVerb: 'logs', Resource: 'pod', Names: 'frontend-7d-abc' },
      [
        podNames,
        kubectl(/^get pod frontend/, { stdout: 'web' }),
        kubectl(/^logs /, forbidden),
      ],
    );

    expect(listing.exitCode).toBe(1);
    expect(listing.failure).toContain('The messages above say why');
    expect(listing.outputs).toEqual({});
    expect(reading.exitCode).toBe(1);
    expect(reading.stderr).toContain('Forbidden');
  });

  it.each([
    [{ KubectlVerb: 'delete' }, "K8SInspectKubectlVerb is 'delete'"],
    [{ KubectlVerb: '' }, 'K8SInspectKubectlVerb is empty'],
    [{ Resource: '--all' }, 'not the name of a Kubernetes resource'],
    [{ KubectlVerb: 'logs', Resource: 'node' }, 'Only pods have logs'],
    [{ Names: '-n kube-system' }, 'neither a name nor a pattern'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = inspect({
      KubectlVerb: 'get',
      Resource: 'pod',
      Names: '*',
      ...wrong,
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});
