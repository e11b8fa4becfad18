import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { octopusProjectReadPermission } from '@octopus-backstage/plugin-octopus-common';
import { ada, olga, pat, sam } from './__testUtils__/people';
import { searchTestBed } from './__testUtils__/searchTestBed';

const noAudits = {
  not: catalogConditions.hasMetadata({ key: 'name', value: 'octopub-audits' }),
};

/**
 * Olga does not see the audits in the catalog. Pat sees them, and may not read them in
 * Octopus, where Sam may read nothing.
 */
const search = searchTestBed({
  async handle({ permission }, user) {
    const person = user?.info.userEntityRef;
    if (isPermission(permission, catalogEntityReadPermission)) {
      return person === olga
        ? createCatalogConditionalDecision(permission, noAudits)
        : { result: AuthorizeResult.ALLOW };
    }
    if (isPermission(permission, octopusProjectReadPermission)) {
      return person === pat
        ? createCatalogConditionalDecision(permission, noAudits)
        : {
            result:
              person === sam ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
          };
    }
    return { result: AuthorizeResult.ALLOW };
  },
});

const [audits, products] = ['audits', 'products'].map(
  name => `component:default/octopub-${name}`,
);

describe('the search', () => {
  it.each([
    ['everything', ada, true, 200],
    ['nothing of what they do not see', olga, false, 404],
    ['nothing of what they may not read in Octopus', pat, false, 403],
  ])('lets people find %s', async (_, person, findsAudits, opens) => {
    const found = await search.entitiesFound(person, 'octopus-release');
    expect(found).toContain(products);
    expect(found.includes(audits)).toBe(findsAudits);
    // As they can open it, or not.
    expect(await search.tab(person, 'octopub-audits')).toBe(opens);
  });

  it.each(['octopus-release', 'octopus-runbook'])(
    'lets nobody find an %s without the permission',
    async type => {
      expect(await search.entitiesFound(ada, type)).not.toEqual([]);
      expect(await search.entitiesFound(sam, type)).toEqual([]);
    },
  );
});
