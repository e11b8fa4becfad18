import { callers } from './callers';
import { answerOf, expectedAnswer } from './expectedAnswer';
import { fakePermissions } from './fakePermissions';

const deploy = {
  name: 'octopus.deployment.create',
  resourceType: 'octopus-environment',
};
const refOf = (environment: string) =>
  `component:default/shop?environment=${environment}`;
const named = (name: string) => callers.find(each => each.name === name)!;

async function decide(name: string, environment: string) {
  const permissions = fakePermissions(named(name), 'Feature Branch');
  const question = {
    permission: deploy,
    resourceRef: refOf(encodeURIComponent(environment)),
  };
  const [[there], [anywhere]] = await Promise.all([
    permissions.authorize([question]),
    permissions.authorizeConditional([{ permission: deploy }]),
  ]);
  return `${there.result} of ${anywhere.result}`;
}

describe('a permission system in which one kind of caller asks', () => {
  it.each([
    ['may deploy there', 'Feature Branch', 'ALLOW of CONDITIONAL'],
    ['may deploy there', 'Test', 'DENY of CONDITIONAL'],
    ['may deploy elsewhere', 'Feature Branch', 'DENY of CONDITIONAL'],
    ['may deploy elsewhere', 'Test', 'ALLOW of CONDITIONAL'],
    ['owners may: owner', 'Test', 'ALLOW of CONDITIONAL'],
    ['owners may: no owner', 'Test', 'DENY of CONDITIONAL'],
    ['may only read', 'Test', 'DENY of DENY'],
    ['may do everything', 'Test', 'ALLOW of ALLOW'],
  ])('lets one that %s do what its rule says: %s', async (...row) => {
    const [name, environment, expected] = row;
    expect(await decide(name, environment)).toBe(expected);
  });

  it('agrees with what is expected of a caller', async () => {
    for (const caller of callers.filter(each => each.seesEntity)) {
      const [{ result }] = await fakePermissions(caller, 'Test').authorize([
        { permission: deploy, resourceRef: refOf('Test') },
      ]);
      const answer = expectedAnswer(caller, {
        permission: deploy,
        needsEntity: true,
        unknown: '403',
      });
      expect(answer).toBe(result === 'ALLOW' ? 'yes' : '403');
    }
  });
});

describe('what somebody got', () => {
  const failing = (name: string) => async () => {
    throw Object.assign(new Error('no'), { name });
  };

  it('is told by the error', async () => {
    expect(await answerOf(async () => {})).toBe('yes');
    expect(await answerOf(failing('NotAllowedError'))).toBe('403');
    expect(await answerOf(failing('NotFoundError'))).toBe('404');
    expect(await answerOf(failing('AuthenticationError'))).toBe('401');
  });

  it('is no refusal where something else went wrong', async () => {
    await expect(answerOf(failing('ConflictError'))).rejects.toThrow('no');
  });
});
