import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';
import { Answer } from './__testUtils__/types';

const packageVariable = 'Octopus.Action[Deploy Container].Package[web]';
const variables = {
  [`${packageVariable}.PackageId`]: 'octopussamples/octopub-frontend',
  [`${packageVariable}.PackageVersion`]: '0.2.8-myfeature.4',
};
const image = 'octopussamples/octopub-frontend:0.2.8-myfeature.4';
const bom = '{"bomFormat":"CycloneDX"}';
const report = {
  Results: [
    {
      Vulnerabilities: [
        { VulnerabilityID: 'CVE-1', Severity: 'CRITICAL' },
        { VulnerabilityID: 'CVE-2', Severity: 'HIGH' },
        { VulnerabilityID: 'CVE-3', Severity: 'LOW' },
      ],
    },
    { Target: 'node' },
  ],
};

describeScript('security-scan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Answers of a docker whose image holds the given files. */
  function docker(files: Record<string, string>): Answer[] {
    const root = mkdtempSync(join(folder, 'root-'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const archive = join(folder, 'image.tar');
    execFileSync('tar', ['-cf', archive, '-C', root, '.']);
    return [
      { tool: 'docker', args: /^pull /, replies: [{ stdout: `${image}\n` }] },
      { tool: 'docker', args: /^create /, replies: [{ stdout: 'c0ffee\n' }] },
      {
        tool: 'docker',
        args: /^export /,
        replies: [{ copies: { 'image.tar': archive } }],
      },
      { tool: 'docker', args: /^rm /, replies: [{}] },
    ];
  }
  const trivy = (json: unknown): Answer[] => [
    {
      tool: 'trivy',
      args: /^sbom .*--output trivy-1\.json bom-1\.json$/,
      replies: [{ writes: { 'trivy-1.json': JSON.stringify(json) } }],
    },
    {
      tool: 'trivy',
      args: /^convert /,
      replies: [{ writes: { 'trivy-1.txt': 'Total: 3\n' } }],
    },
  ];
  const required = { 'SecurityScan.Required': 'True' };
  const scan = (answers: Answer[], downloads = ['trivy'], more = {}) =>
    runScript('security-scan', {
      variables: { ...variables, ...more },
      answers,
      downloads,
    });

  it('reports what Trivy finds in the bill of material of the image', () => {
    const result = scan([
      ...docker({ 'app/bom.json': bom, 'app/x-bom.json': '{}' }),
      ...trivy(report),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('docker').map(call => call.line)).toEqual([
      `pull --quiet ${image}`,
      `create ${image} none`,
      'export --output image.tar c0ffee',
      'rm --force c0ffee',
    ]);
    expect(result.callsOf('trivy')).toHaveLength(2);
    expect(result.stdout).toContain('Scanning ./app/bom.json');
    expect(result.outputs).toEqual({
      VerificationResult: '1',
      CriticalVulnerabilities: '1',
      HighVulnerabilities: '1',
    });
    expect(result.warnings).toEqual([
      `The image ${image} has 3 known vulnerabilities, 1 of them critical and 1 high. The artifacts list them.`,
    ]);
    expect(result.artifacts).toEqual({
      'bom-1.json': bom,
      'trivy-1.txt': 'Total: 3\n',
    });
  });

  it('is content when there are none', () => {
    const result = scan([...docker({ 'bom.json': bom }), ...trivy({})]);

    expect(result.exitCode).toBe(0);
    expect(result.outputs.VerificationResult).toBe('0');
    expect(result.warnings).toEqual([]);
  });

  it('says so when the image holds no bill of material', () => {
    const result = scan(docker({ 'app/index.js': '' }));

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('trivy')).toEqual([]);
    expect(result.warnings[0]).toContain('holds no bom.json');
  });

  it.each(['pull', 'create', 'export'])(
    'fails when docker %s fails, if a scan is required',
    verb => {
      const result = scan(
        [
          {
            tool: 'docker',
            args: new RegExp(`^${verb} `),
            replies: [{ stderr: 'manifest unknown', exit: 1 }],
          },
          ...docker({ 'bom.json': bom }),
        ],
        ['trivy'],
        required,
      );

      expect(result.exitCode).toBe(1);
      expect(result.stderr).toContain('manifest unknown');
      expect(result.outputs).toEqual({ VerificationResult: '2' });
      expect(result.callsOf('docker').map(call => call.args[0])).toEqual(
        verb === 'export'
          ? ['pull', 'create', 'export', 'rm']
          : ['pull', 'create'].slice(0, verb === 'pull' ? 1 : 2),
      );
    },
  );

  const noDatabase: Answer = {
    tool: 'trivy',
    args: /^sbom /,
    replies: [{ stderr: 'FATAL failed to download DB', exit: 1 }],
  };

  it('fails when Trivy fails, if a scan is required, and still removes the container', () => {
    const result = scan(
      [...docker({ 'bom.json': bom }), noDatabase],
      ['trivy'],
      required,
    );

    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({ VerificationResult: '2' });
    expect(result.callsOf('docker').at(-1)!.line).toBe('rm --force c0ffee');
  });

  it('pulls from the registry of the project', () => {
    const result = runScript('security-scan', {
      variables: { ...variables, 'Kubernetes.Deployment.Registry': 'ghcr.io' },
      answers: [...docker({ 'bom.json': bom }), ...trivy({})],
      downloads: ['trivy'],
    });

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('docker')[0].line).toBe(
      `pull --quiet ghcr.io/${image}`,
    );
  });

  it('warns where the worker may not pull from a private registry', () => {
    const registry = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
    const result = runScript('security-scan', {
      variables: { ...variables, 'Kubernetes.Deployment.Registry': registry },
      answers: [
        {
          tool: 'docker',
          args: /^pull /,
          replies: [{ stderr: 'no basic auth credentials', exit: 1 }],
        },
      ],
      downloads: ['trivy'],
    });

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('docker')).toHaveLength(1);
    expect(result.outputs).toEqual({ VerificationResult: '2' });
    expect(result.warnings).toEqual([
      expect.stringMatching(/was not scanned.*signed in to 111122223333\.dkr/),
    ]);
  });

  it.each<[string, Answer[], string[]]>([
    ['Trivy fails', [noDatabase], ['trivy']],
    [
      'docker fails',
      [
        {
          tool: 'docker',
          args: /^pull /,
          replies: [{ stderr: 'toomanyrequests', exit: 1 }],
        },
      ],
      ['trivy'],
    ],
    [
      'Trivy cannot be downloaded',
      [{ tool: 'curl', args: /trivy/, replies: [{ status: 404 }] }],
      [],
    ],
  ])('says so and lets the deployment go on when %s', (_, wrong, downloads) => {
    const result = scan([...wrong, ...docker({ 'bom.json': bom })], downloads);

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({ VerificationResult: '2' });
    expect(result.warnings).toEqual([
      expect.stringMatching(
        /^The image was not scanned, which does not fail the deployment: .*SecurityScan\.Required/,
      ),
    ]);
    expect(result.failure).toBeUndefined();
  });

  it('does not run a Trivy that is not the pinned one', () => {
    const result = scan(
      [
        ...docker({ 'bom.json': bom }),
        { tool: 'curl', args: /trivy/, replies: [{ body: 'something else' }] },
      ],
      [],
      required,
    );

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('does not have the SHA-256');
    expect(result.callsOf('docker')).toEqual([]);
  });

  it('fails when Trivy cannot be downloaded', () => {
    const result = scan(
      [
        ...docker({}),
        { tool: 'curl', args: /trivy/, replies: [{ status: 404 }] },
      ],
      [],
      required,
    );

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('could not be downloaded');
  });

  it.each([
    ['PackageId', '--privileged', 'not the name of a container image'],
    ['PackageVersion', '1 2', 'not the name of a container image'],
    ['PackageVersion', '', 'PackageVersion is empty'],
  ])('refuses the %s %p before any call', (name, value, message) => {
    const result = runScript('security-scan', {
      variables: {
        ...variables,
        ...required,
        [`${packageVariable}.${name}`]: value,
      },
      tools: ['docker', 'curl'],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});
