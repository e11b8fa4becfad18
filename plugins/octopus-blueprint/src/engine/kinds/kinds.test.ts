import { smallBlueprint } from '../__testUtils__/smallBlueprint';
import { account } from './account';
import { feed } from './feed';
import { libraryVariableSet } from './libraryVariableSet';
import { project } from './project';

describe('objects that somebody else made', () => {
  const blueprint = smallBlueprint();

  it('can be used when they are of the right type', () => {
    const oidc = { Id: '1', AccountType: 'AmazonWebServicesOidcAccount' };
    expect(account.incompatible?.(blueprint.accounts[0], oidc)).toBeUndefined();
    const docker = { Id: '1', FeedType: 'Docker' };
    expect(feed.incompatible?.(blueprint.feeds[0], docker)).toBeUndefined();
    const set = { Id: '1', ContentType: 'Variables' };
    expect(
      libraryVariableSet.incompatible?.(blueprint.libraryVariableSets[0], set),
    ).toBeUndefined();
    const inDatabase = { Id: '1', IsVersionControlled: false };
    expect(
      project.incompatible?.(blueprint.projects[0], inDatabase),
    ).toBeUndefined();
  });

  it('cannot be used otherwise', () => {
    expect(
      account.incompatible?.(blueprint.accounts[0], {
        Id: '1',
        AccountType: 'UsernamePassword',
      }),
    ).toMatch(/of type UsernamePassword/);
    expect(
      libraryVariableSet.incompatible?.(blueprint.libraryVariableSets[0], {
        Id: '1',
        ContentType: 'ScriptModule',
      }),
    ).toMatch(/script module/);
    expect(
      project.incompatible?.(blueprint.projects[0], {
        Id: '1',
        IsVersionControlled: true,
      }),
    ).toMatch(/in Git/);
  });
});
