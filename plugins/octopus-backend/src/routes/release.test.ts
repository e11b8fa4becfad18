import { createRelease, deploy } from '../__testUtils__/history';
import { IMAGE } from '../__testUtils__/createShop';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

describe('GET /releases/:releaseId', () => {
  it('has what is in it, what its builds brought, and where it ran', async () => {
    const id = await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
    });
    const { SelectedPackages } = await octopus.get(`/releases/${id}`);
    await octopus.post('/build-information', {
      PackageId: IMAGE,
      Version: SelectedPackages[0].Version,
      OctopusBuildInformation: {
        Branch: 'main',
        BuildEnvironment: 'GitHub Actions',
        BuildNumber: '7',
        VcsType: 'Git',
        VcsRoot: 'https://github.com/example/shop.git',
        VcsCommitNumber: 'abc1234',
        Commits: [{ Id: 'abc1234', Comment: 'Add a basket\n\nIt is blue.' }],
      },
    });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    const { status, body } = await portal.get(`releases/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      version: '1.0.0',
      packages: [{ step: 'Deploy Container' }],
      buildInformation: [
        {
          branch: 'main',
          commits: [{ id: 'abc1234', message: 'Add a basket' }],
        },
      ],
      deployments: [{ version: '1.0.0', state: 'Success' }],
    });
  });
});
