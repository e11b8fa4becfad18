import { slowDown } from './slowDown';

describe('slowDown', () => {
  it('lets the server work for a moment of each second, and then always', () => {
    jest.useFakeTimers();
    const did: string[] = [];
    const end = slowDown({
      freeze: () => did.push('freeze'),
      thaw: () => did.push('thaw'),
    });
    jest.advanceTimersByTime(1_500);
    expect(did).toEqual(['freeze', 'thaw', 'freeze']);
    end();
    jest.advanceTimersByTime(5_000);
    expect(did).toEqual(['freeze', 'thaw', 'freeze', 'thaw']);
    jest.useRealTimers();
  });
});
