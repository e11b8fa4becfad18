import { milestone } from './milestone';

describe('milestone', () => {
  it('resolves for all who wait, with what was announced first', async () => {
    const { reach, reached } = milestone<string>();
    const waiting = [reached, reached];
    reach('first');
    reach('second');
    expect(await Promise.all([...waiting, reached])).toEqual([
      'first',
      'first',
      'first',
    ]);
  });
});
