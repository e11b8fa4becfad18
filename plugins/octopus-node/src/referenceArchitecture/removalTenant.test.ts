import { removalTenant } from './removalTenant';

const NONE = [undefined, null];
const TENANT = [undefined, 'Tenants-2', 'Tenants-1'];

describe('removalTenant', () => {
  it.each<
    [string | undefined, (string | null | undefined)[], string | undefined]
  >([
    [undefined, TENANT, undefined],
    ['Untenanted', TENANT, undefined],
    ['TenantedOrUntenanted', TENANT, 'Tenants-2'],
    ['TenantedOrUntenanted', NONE, undefined],
    ['Tenanted', TENANT, 'Tenants-2'],
  ])('of a runbook that is %s with %j is %s', (mode, ids, expected) => {
    expect(removalTenant(mode, ids)).toBe(expected);
  });

  it('says that a runbook for tenants cannot delete what is for none', () => {
    expect(() => removalTenant('Tenanted', NONE)).toThrow(
      /can only be run for tenants, and nothing was deployed/,
    );
  });
});
