import { NotAllowedError } from '@backstage/errors';
import { GitHub } from './GitHub';
import { openPullRequest } from './openPullRequest';

const web = 'https://github.com/octopub/shop';
const pull = { branch: 'template-1234567', title: 'Up', body: 'Why', web };

/** GitHub with the pull requests of that branch; `refuse` lets it open none. */
function gitHubWith(asked: object[], options: { refuse?: boolean } = {}) {
  const requests: [string, object][] = [];
  const rest = {
    pulls: {
      list: async (parameters: object) => {
        requests.push(['list', parameters]);
        return { data: asked };
      },
      create: async (parameters: object) => {
        requests.push(['create', parameters]);
        if (options.refuse) {
          throw new NotAllowedError('Resource not accessible by integration');
        }
        return { data: { html_url: `${web}/pull/1` } };
      },
    },
  };
  const github = {
    where: { owner: 'octopub', repo: 'shop' },
    call: async (_: unknown, request: any) => (await request(rest)).data,
  } as Partial<GitHub> as GitHub;
  return { github, requests };
}

describe('openPullRequest', () => {
  it('asks people to merge the branch into main', async () => {
    const { github, requests } = gitHubWith([]);
    expect(await openPullRequest(github, pull)).toEqual({
      url: `${web}/pull/1`,
      state: 'open',
    });
    const where = { owner: 'octopub', repo: 'shop' };
    expect(requests).toEqual([
      ['list', { ...where, head: 'octopub:template-1234567', state: 'all' }],
      [
        'create',
        {
          ...where,
          head: 'template-1234567',
          base: 'main',
          title: 'Up',
          body: 'Why',
        },
      ],
    ]);
  });

  it.each(['open', 'closed'])(
    'asks once, when it is %s by now',
    async state => {
      const { github, requests } = gitHubWith([
        { state, html_url: `${web}/pull/7` },
      ]);
      expect(await openPullRequest(github, pull)).toEqual({
        url: `${web}/pull/7`,
        state,
      });
      expect(requests).toHaveLength(1);
    },
  );

  it('leads to the page that opens one where the token may not', async () => {
    const { github } = gitHubWith([], { refuse: true });
    expect(await openPullRequest(github, pull)).toEqual({
      url: `${web}/compare/main...template-1234567?expand=1`,
      state: 'not opened',
    });
  });
});
