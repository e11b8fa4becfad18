import { ResourceChange } from '../Terraform';
import { planDifferences } from './planDifferences';

const change = (
  actions: string[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  after_unknown: Record<string, unknown> = {},
): ResourceChange => ({
  address: 'octopusdeploy_environment.test',
  type: 'octopusdeploy_environment',
  mode: 'managed',
  change: { actions, before, after, after_unknown },
});

describe('planDifferences', () => {
  it('finds what a plan changes, also what is not known yet', () => {
    const found = planDifferences([
      change(['no-op'], { name: 'a' }, { name: 'b' }),
      change(
        ['update'],
        { name: 'a', tags: ['x'], slug: 'a' },
        { name: 'a', tags: ['y'] },
        { slug: true, tags: [false] },
      ),
    ]);
    expect(
      found.map(({ type, attribute, before, after, action }) => [
        type,
        attribute,
        before,
        after,
        action,
      ]),
    ).toEqual([
      ['environment', 'tags', ['x'], ['y'], 'update'],
      ['environment', 'slug', 'a', undefined, 'update'],
    ]);
  });
});
