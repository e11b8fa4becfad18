import { notAskedFor } from './notAskedFor';

describe('notAskedFor', () => {
  it('names packages of Backstage that are newer than asked for', () => {
    const lock = `"@backstage/types@npm:^1.0.0, @backstage/types@npm:^1.1.0 || ^2.0.0":
  version: 1.1.0

"@backstage/ui@npm:^0.18.0, @backstage/ui@npm:^0.18.1":
  version: 0.18.2

"other@npm:^1.0.0":
  version: 1.2.0
`;
    expect(notAskedFor(lock)).toEqual(['@backstage/ui 0.18.2']);
  });
});
