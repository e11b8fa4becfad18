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
      await readOidcSubject(gitHubAt(host, { use_default: true })),
    ).toEqual({ issuer, subject: 'repo:octopub/shop:ref:refs/heads/*' });
  });

  it('takes the prefix with ids where GitHub has one', async () => {
    const { subject } = await readOidcSubject(
      gitHubAt('github.com', {
        use_default: true,
        sub_claim_prefix: 'repo:octopub@7/shop@9',
      }),
    );
    expect(subject).toBe('repo:octopub@7/shop@9:ref:refs/heads/*');
  });
});
