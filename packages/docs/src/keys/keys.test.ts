import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeUnlessMissing } from '@octopus-backstage/contract';
import {
  createOctopusSandbox,
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import {
  applyBlueprint,
  eksReferenceArchitecture,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { createOctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { listFiles, readText, root } from '../repository';
import { iamPolicy } from './iamPolicy';
import { octopusPermissions } from './octopusPermissions';
import { octopusRoles } from './octopusRoles';
import { sentToAws } from './sentToAws';

const names = octopusPermissions.map(({ name }) => name);
const document =
  process.env.OCTOPUS_OPENAPI ??
  join(root, '../shared/reference/octopus-openapi-2021.2.json');

/** Permissions that Octopus has, by its own document. */
function allPermissions(): string[] {
  return JSON.parse(readFileSync(document, 'utf8')).definitions.Permission.enum;
}

describe('the permissions that keys need in Octopus', () => {
  it('are each named once, with what they are for', () => {
    expect(names).toEqual([...new Set(names)]);
    expect(octopusPermissions.filter(({ why }) => !why)).toEqual([]);
  });

  it('are those that a server asks for, for what the plugins send', async () => {
    const sandbox = createOctopusSandbox({ lacking: names });
    const asked = octopusPermissions.flatMap(({ name, request }) =>
      request ? [{ name, request }] : [],
    );
    const answers = await Promise.all(
      asked.map(async ({ name, request: [method, path] }) => {
        const response = await sandbox.handle(
          new Request(`http://octopus${path}`, {
            method,
            headers: {
              'X-Octopus-ApiKey': octopusSandboxKeys.admin,
              'Content-Type': 'application/json',
            },
            body: ['GET', 'DELETE'].includes(method) ? undefined : '{}',
          }),
        );
        return { name, says: await (response as Response).json() };
      }),
    );
    expect(answers.length).toBeGreaterThan(20);
    expect(answers).toEqual(
      asked.map(({ name }) => ({
        name,
        says: expect.objectContaining({
          ErrorMessage: expect.stringMatching(`Missing permission: ${name}$`),
        }),
      })),
    );
  });

  it('are all that messages and documents ask for by name', () => {
    const asked = listFiles()
      .filter(path => /^(docs|plugins)\/.*\.(ts|md)$/.test(path))
      .filter(path => !/\.test\.ts$|\/reference\//.test(path))
      .flatMap(path => [
        ...readText(path).matchAll(
          /permission `?([A-Z]\w*?(?:View|Create|Edit|Delete))\b/g,
        ),
      ])
      .map(([, name]) => name);
    expect(asked).toContain('EventView');
    expect(names).toEqual(expect.arrayContaining(asked));
  });

  it('grow from role to role', () => {
    const [reader, operator, builder] = octopusRoles();
    const granted = (role: typeof reader) => [
      ...role.GrantedSpacePermissions,
      ...role.GrantedSystemPermissions,
    ];
    expect(granted(operator)).toEqual(expect.arrayContaining(granted(reader)));
    expect(granted(reader).filter(name => !name.endsWith('View'))).toEqual([
      'VariableViewUnscoped',
    ]);
    expect(granted(builder).sort()).toEqual([...names].sort());
  });
});

describeUnlessMissing(
  "the permissions of keys, by Octopus's own list",
  existsSync(document) ? [] : ["Octopus's OpenAPI document (OCTOPUS_OPENAPI)"],
  () => {
    it('exist', () => {
      expect(allPermissions()).toEqual(expect.arrayContaining(names));
    });

    it('are enough to fill a space', async () => {
      const sandbox = createOctopusSandbox({
        lacking: allPermissions().filter(name => !names.includes(name)),
        rateLimit: false,
        packages: [
          {
            feedType: 'GitHub',
            packageId:
              'OctopusSolutionsEngineering/ReferenceArchitectureAppGenerators',
            version: '0.1.41',
          },
        ],
      });
      const served = await serveOctopusSandbox(sandbox);
      try {
        const client = createOctopusClient({
          instance: {
            name: 'sandbox',
            baseUrl: served.url,
            credential: { apiKey: octopusSandboxKeys.admin },
          },
        });
        const { plan } = await applyBlueprint(
          eksReferenceArchitecture({ region: 'eu-west-1' }),
          { client, space: { Id: 'Spaces-2', Name: 'Platform' } },
        );
        expect(plan.entries.length).toBeGreaterThan(20);
      } finally {
        await served.close();
      }
    });
  },
);

describe('the policy of the portal in AWS', () => {
  const allowed = iamPolicy.Statement.flatMap(({ Action }) => Action);
  const allows = (action: string) =>
    allowed.some(
      one =>
        one === action ||
        (one.endsWith('*') && action.startsWith(one.slice(0, -1))),
    );

  it('allows what the EKS module sends', () => {
    const sent = sentToAws();
    expect(sent).toContain('cloudformation:CreateStack');
    expect(sent.filter(action => !allows(action))).toEqual([]);
  });

  it('allows what a run asks IAM about beforehand', () => {
    const asked = [
      ...readText(
        'plugins/scaffolder-backend-module-eks/src/plan/checkPermissions.ts',
      ).matchAll(/'((?:eks|iam|cloudformation|ec2):\w+)'/g),
    ]
      .map(([, action]) => action)
      .filter(action => action !== 'iam:PermissionsBoundary');
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(action => !allows(action))).toEqual([]);
  });
});
