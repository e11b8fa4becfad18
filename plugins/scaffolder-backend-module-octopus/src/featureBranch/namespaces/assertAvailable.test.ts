import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { readBranch } from '../branches/readBranch';
import { assertAvailable } from './assertAvailable';
import { NamespaceDeployment, NamespaceHistory } from './readNamespaceHistory';

const deployment = (
  fields: Partial<NamespaceDeployment>,
): NamespaceDeployment => ({
  id: 'Deployments-1',
  taskId: 'ServerTasks-1',
  state: 'Success',
  created: '2026-11-02T08:00:00.000Z',
  namespace: 'login',
  projectId: 'Projects-1',
  releaseId: 'Releases-1',
  version: '1.0.0',
  ...fields,
});
const recorded = (branch: string, version = '1.0.0') =>
  deployment({ version, record: { namespace: 'login', branch } });

const refuse = (
  use: Partial<NamespaceHistory>,
  branch = 'feature/login',
  refuseOwn = false,
) =>
  assertAvailable(
    { namespace: 'login', deployments: [], removals: [], ...use },
    readBranch({ branch }),
    { refuseOwn },
  );

describe('refuseOthers', () => {
  it.each<[string, NamespaceDeployment[]]>([
    ['is empty', []],
    ['was recorded for the branch', [recorded('feature/login')]],
    [
      'has a build that says so, and a copy around it',
      [
        deployment({ version: `1.1.0-${branchSlug('feature/login')}.3` }),
        deployment({}),
      ],
    ],
    [
      'has a build that says so in the former way',
      [deployment({ version: '1.1.0-feature-login-df7c7a.3' })],
    ],
    [
      'has a build whose build information says so',
      [deployment({ version: '1.1.0-login.3', builtFrom: 'feature/login' })],
    ],
    [
      'was recorded for the branch, whatever its build is called',
      [recorded('feature/login', '1.1.0-odd.1')],
    ],
  ])('lets a branch into a namespace that %s', (_, deployments) => {
    expect(() => refuse({ deployments })).not.toThrow();
  });

  it.each<[string, NamespaceDeployment[], RegExp]>([
    ['was recorded for another', [recorded('login')], /branch 'login'/],
    [
      'has a build of another',
      [deployment({ version: '1.1.0-basket.1' })],
      /branch 'basket'/,
    ],
    [
      'has a build of another that reads alike',
      [deployment({ version: '1.1.0-login.3' })],
      /branch 'login'/,
    ],
    [
      'has a build whose build information names another',
      [
        deployment({
          version: `1.1.0-${branchSlug('feature/login')}.3`,
          builtFrom: 'Feature/Login',
        }),
      ],
      /branch 'Feature\/Login'/,
    ],
    [
      'has builds of two',
      [recorded('feature/login'), deployment({ version: '1.1.0-basket.1' })],
      /branch 'basket'/,
    ],
    ['has a copy of nobody knows what', [deployment({})], /for which branch/],
  ])('keeps it out of one that %s', (_, deployments, message) => {
    expect(() => refuse({ deployments })).toThrow(
      expect.objectContaining({
        name: 'ConflictError',
        message: expect.stringMatching(message),
      }),
    );
  });

  it('takes a version alone for what its label says', () => {
    const history = {
      namespace: 'login',
      deployments: [
        deployment({ version: '1.1.0-login.3', builtFrom: 'feature/login' }),
      ],
      removals: [],
    };
    const check = (version: string) => () =>
      assertAvailable(history, readBranch({ version }), { refuseOwn: false });

    expect(check('1.1.0-login.4')).not.toThrow();
    expect(check('1.1.0-basket.1')).toThrow(/holds the branch/);
  });

  it('keeps it out of its own, when asked to', () => {
    const deployments = [recorded('feature/login')];

    expect(() => refuse({ deployments }, 'feature/login', true)).toThrow(
      /in use for the branch 'feature\/login' already/,
    );
  });

  it('keeps it out of one that is being removed, until that has ended', () => {
    const removal = deployment({ taskId: 'ServerTasks-9', state: 'Executing' });

    expect(() => refuse({ removals: [removal] })).toThrow(
      /is being removed by ServerTasks-9/,
    );
    expect(() =>
      refuse({ removals: [{ ...removal, state: 'Failed' }] }),
    ).not.toThrow();
  });
});
