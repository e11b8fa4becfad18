import { lockedTwice } from './lockedTwice';

describe('lockedTwice', () => {
  it('names packages of Backstage that are there twice', () => {
    const lock = `"@backstage/ui@npm:^0.18.0":
  version: 0.18.0

"@backstage/ui@npm:^0.18.0 || ^0.20.0, @backstage/ui@npm:^0.20.0":
  version: 0.20.0

"@backstage/types@npm:^1.0.0":
  version: 1.0.0

"other@npm:^1.0.0":
  version: 1.0.0

"other@npm:^2.0.0":
  version: 2.0.0
`;
    expect(lockedTwice(lock)).toEqual(['@backstage/ui']);
  });
});
