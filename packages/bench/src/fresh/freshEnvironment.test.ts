import { freshEnvironment } from './freshEnvironment';

describe('the environment of a fresh clone', () => {
  it('has the home and the network, and no program of this repository', () => {
    expect(
      freshEnvironment(
        {
          HOME: '/home/somebody',
          HTTPS_PROXY: 'http://proxy.example.com',
          PATH: '/repository/.yarnw/bin:/tmp/xfs-1a2b:/usr/bin:/bin',
          GITHUB_TOKEN: 'a-secret',
          npm_package_name: 'root',
        },
        '/repository',
      ),
    ).toEqual({
      HOME: '/home/somebody',
      HTTPS_PROXY: 'http://proxy.example.com',
      PATH: '/usr/bin:/bin',
    });
  });
});
