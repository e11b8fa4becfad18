import { testGitHub } from '../testing/testGitHub';

const refusal =
  'Only organizations associated with an enterprise can set visibility to internal';
/** Not in the types of github.com. */
const internal = { visibility: 'internal' as 'private' };

describe('internal repositories', () => {
  const shop = { owner: 'octopub', repo: 'shop' };

  describe('of an organization without an enterprise', () => {
    const github = testGitHub();

    it('are refused, and neither made nor opened to everybody', async () => {
      const { repos } = github.rest();
      const make = { org: 'octopub', name: 'shop' };
      await expect(
        repos.createInOrg({ ...make, ...internal }),
      ).rejects.toMatchObject({
        status: 422,
        response: { data: { message: refusal } },
      });
      await expect(repos.get(shop)).rejects.toMatchObject({ status: 404 });

      await repos.createInOrg({ ...make, private: true });
      await expect(
        repos.update({ ...shop, ...internal, description: 'Changed' }),
      ).rejects.toMatchObject({ status: 422 });
      const { data } = await repos.get(shop);
      expect(data).toMatchObject({ visibility: 'private', description: null });
    });
  });

  describe('of an organization of an enterprise', () => {
    const github = testGitHub({ enterprise: true });

    it('are private, and so only for those with the scope', async () => {
      const { data } = await github.rest().repos.createInOrg({
        org: 'octopub',
        name: 'shop',
        ...internal,
      });
      expect(data).toMatchObject({ private: true, visibility: 'internal' });
      await expect(
        github.rest(github.sandbox.tokens.withoutRepo.value).repos.get(shop),
      ).rejects.toMatchObject({ status: 404 });
    });
  });
});
