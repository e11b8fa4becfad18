import { checkOctopusAccess } from './checkOctopusAccess';

describe('checkOctopusAccess', () => {
  it.each([
    [{ octopusServiceAccount: 'github' }],
    [{ octopusApiKey: 'API-X' }],
    [{ octopusServiceAccount: 'github', octopusApiKey: '' }],
  ])('takes %j', input => {
    expect(() => checkOctopusAccess(input)).not.toThrow();
  });

  it.each([
    [{}],
    [{ octopusServiceAccount: 'github', octopusApiKey: 'API-X' }],
  ])('refuses %j, and shows no key', input => {
    expect(() => checkOctopusAccess(input)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.not.stringContaining('API-X'),
      }),
    );
  });
});
