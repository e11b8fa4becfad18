import { NotFoundError } from '@backstage/errors';
import { GitHub } from './GitHub';
import { readOidcSubject } from './readOidcSubject';

function gitHubAt(host: string, answer: object): GitHub {
  return {
    target: { host, owner: 'octopub', repo: 'shop' },
    call: async () => answer,
  } as Partial<GitHub> as GitHub;
}

describe('readOidcSubject', () => {
  it.each([
    ['github.com', 'https://token.actions.githubusercontent.com'],
    ['octopub.ghe.com', 'https://token.actions.octopub.ghe.com'],
    ['git.example.com', 'https://git.example.com/_services/token'],
  ])('knows who vouches for workflows of %s', async (host, issuer) => {
    expect(
      await readOidcSubject(
        gitHubAt(host, { use_default: true }),
        'octopub/shop',
      ),
    ).toEqual({ issuer, subject: 'repo:octopub/shop:ref:refs/heads/*' });
  });

  it('takes the prefix with ids where GitHub has one', async () => {
    const { subject } = await readOidcSubject(
      gitHubAt('github.com', {
        use_default: true,
        sub_claim_prefix: 'repo:octopub@7/shop@9',
      }),
      'octopub/shop',
    );
    expect(subject).toBe('repo:octopub@7/shop@9:ref:refs/heads/*');
  });

  it('takes the name as GitHub writes it, and not as people do', async () => {
    const { subject } = await readOidcSubject(
      gitHubAt('git.example.com', { use_default: true }),
      'Octopub/Shop',
    );
    expect(subject).toBe('repo:Octopub/Shop:ref:refs/heads/*');
  });

  it('takes servers that do not know the question for such with the default', async () => {
    const without = (host: string) => ({
      ...gitHubAt(host, {}),
      call: async () => {
        throw new NotFoundError('Not Found');
      },
    });
    expect(
      (await readOidcSubject(without('git.example.com'), 'octopub/shop'))
        .subject,
    ).toBe('repo:octopub/shop:ref:refs/heads/*');
    await expect(
      readOidcSubject(without('github.com'), 'octopub/shop'),
    ).rejects.toThrow('Not Found');
  });
});
