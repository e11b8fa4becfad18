import { PlanEntry } from '@octopus-backstage/plugin-octopus-blueprint';
import { openCredentials } from './describeCredentials';

const planOf = (...entries: PlanEntry[]) => ({
  blueprint: { id: 'b', version: '1' },
  space: { id: 'Spaces-1', name: 'Platform' },
  entries,
});

const account: PlanEntry = {
  kind: 'account',
  name: 'AWS Account',
  action: 'reuse',
  notWritten: ['AWS access key', 'AWS secret key'],
};
const variable: PlanEntry = {
  kind: 'variable',
  name: 'AWS.Credentials.SecretKey',
  libraryVariableSet: 'AWS',
  action: 'reuse',
  notWritten: ['AWS secret key'],
};

describe('openCredentials', () => {
  it('says nothing when everything has arrived', () => {
    const plan = planOf({ kind: 'account', name: 'A', action: 'update' });
    expect(openCredentials(plan, 'done')).toEqual({
      stillToFillIn: [],
      text: '',
    });
  });

  it('names placeholders, and what was supplied and is not written', () => {
    const placeholders = [
      { kind: 'feed' as const, name: 'Docker Hub', title: 'Docker password' },
      { kind: 'variable' as const, name: 'D.P', title: 'Docker password' },
    ];
    const open = openCredentials(
      planOf(account, variable),
      'done',
      placeholders,
    );
    expect(open.stillToFillIn).toEqual([
      'Docker password',
      'AWS access key',
      'AWS secret key',
    ]);
    expect(open.text).toBe(
      "\n\nYou still need to set, in Octopus or by another run: Docker password.\n\n**Not written**, because what was there before is used as it is: AWS access key (account 'AWS Account'), AWS secret key (account 'AWS Account', variable 'AWS.Credentials.SecretKey' of 'AWS'). Run again with existing objects adopted, or change it in Octopus.",
    );
  });

  it('foretells it in a plan', () => {
    expect(openCredentials(planOf(account), 'planned').text).toMatch(
      /^\n\n\*\*Would not be written\*\*, because/,
    );
  });
});
