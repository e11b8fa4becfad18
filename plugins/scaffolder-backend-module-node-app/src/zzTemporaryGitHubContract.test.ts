import { checkGitHubTraffic } from '@octopus-backstage/contract';
import { seedingTestBed } from './__testUtils__/seedingTestBed';

jest.setTimeout(120_000);
describe('contract', () => {
  const bed = seedingTestBed();
  checkGitHubTraffic((bed as any).github);
  it('seeds twice', async () => {
    await bed.run({ description: 'x', topics: ['NodeJS'], environment: 'development' });
    await bed.run({ description: 'x', topics: ['NodeJS'], environment: 'development' });
  });
  it('protects, oidc', async () => {
    await bed.run({ protectMain: true, octopusAccess: 'oidc' }).catch(e => console.log(String(e)));
    await bed.run({ owner: 'group:default/octopub', protectDefaultBranch: true }).catch(e => console.log(String(e)));
  });
});
