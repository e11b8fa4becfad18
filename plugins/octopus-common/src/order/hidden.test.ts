import { mayHideSuccess } from './hidden';

const of = (state: string, TenantId?: string) => ({ State: state, TenantId });

describe('mayHideSuccess', () => {
  it.each<[string, ReturnType<typeof of>[], string[], boolean]>([
    ['nothing', [], [], false],
    ['a success', [of('Success')], [], false],
    ['a failure, and may go there next', [of('Failed')], ['Test'], false],
    ['a failure, and may not go there next', [of('Failed')], [], true],
    ['a plan, and may not go there next', [of('Queued')], [], true],
    ['a failure for a tenant', [of('Failed', 'Tenants-1')], ['Test'], true],
    [
      'a failure for a tenant, and a success for another',
      [of('Failed', 'Tenants-1'), of('Success', 'Tenants-2')],
      [],
      true,
    ],
    [
      'a success for each',
      [of('Success', 'Tenants-1'), of('Success', 'Tenants-2')],
      [],
      false,
    ],
    [
      'a failure for none, and a success for a tenant',
      [of('Failed'), of('Success', 'Tenants-2')],
      [],
      true,
    ],
  ])('of a release that shows %s', (_, shown, next, expected) => {
    const release = { Deployments: { Test: shown }, NextDeployments: next };
    expect(mayHideSuccess(release, 'Test')).toBe(expected);
  });
});
