import { InputError } from '@backstage/errors';
import { checkOwner } from './checkOwner';

it.each([undefined, 'guests', 'group:default/platform', 'user:ada'])(
  'takes %s',
  owner => {
    expect(() => checkOwner(owner)).not.toThrow();
  },
);

it.each(['', 'group:', '/platform'])('names the field of %j', owner => {
  expect(() => checkOwner(owner)).toThrow(
    new InputError(
      `owner '${owner}' is not a catalog entity reference: write it as group:default/platform`,
    ),
  );
});
