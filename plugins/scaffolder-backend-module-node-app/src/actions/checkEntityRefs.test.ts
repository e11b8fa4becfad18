import { InputError } from '@backstage/errors';
import { checkEntityRefs } from './checkEntityRefs';

it.each([
  {},
  { owner: '', system: '' },
  { owner: 'platform', system: 'shop' },
  { owner: 'user:ada', system: 'system:web/shop' },
])('takes %j', input => {
  expect(() => checkEntityRefs(input)).not.toThrow();
});

it.each([
  [{ owner: 'group:' }, "owner 'group:'", 'group:default/platform'],
  [{ system: '/shop' }, "system '/shop'", 'system:default/platform'],
])('names the field of %j', (input, field, example) => {
  expect(() => checkEntityRefs(input)).toThrow(
    new InputError(
      `${field} is not a catalog entity reference: write it as ${example}`,
    ),
  );
});
