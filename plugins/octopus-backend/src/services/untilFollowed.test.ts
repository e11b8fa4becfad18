import { NOT_FOLLOWED } from '../following/FollowedSpaces';
import { Marks, NO_MARKS } from '../following/Marks';
import { untilFollowed } from './untilFollowed';

const SPACE = {
  instance: { name: 'main', baseUrl: 'https://octopus.example.com' },
  space: { id: 'Spaces-1' },
};
const FOLLOWED = new Marks({ followedAt: 1 } as any);
const TENTATIVE = new Marks({ followedAt: 1, isTentative: true } as any);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const wait = (marks: jest.Mock, startedMsAgo = 0) => {
  const over = jest.fn();
  const firstLooks = { startedAt: Date.now() - startedMsAgo };
  untilFollowed({ followed: { marks }, firstLooks } as any, SPACE).then(over);
  return over;
};

it('waits for the end of the first look', async () => {
  const marks = jest.fn().mockResolvedValue(NO_MARKS);
  const over = wait(marks);
  await jest.advanceTimersByTimeAsync(3_000);
  marks.mockResolvedValue(TENTATIVE);
  await jest.advanceTimersByTimeAsync(3_000);
  expect(over).not.toHaveBeenCalled();
  marks.mockResolvedValue(FOLLOWED);
  await jest.advanceTimersByTimeAsync(500);
  expect(over).toHaveBeenCalled();
  expect(marks).toHaveBeenCalledWith(SPACE);
});

it('waits no longer than a start takes', async () => {
  const over = wait(jest.fn().mockResolvedValue(NO_MARKS));
  await jest.advanceTimersByTimeAsync(14_000);
  expect(over).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1_500);
  expect(over).toHaveBeenCalled();
});

it('waits for nobody later', async () => {
  const marks = jest.fn();
  const over = wait(marks, 15_000);
  await jest.advanceTimersByTimeAsync(0);
  expect(over).toHaveBeenCalled();
  expect(marks).not.toHaveBeenCalled();
});

it('waits for nobody where following is off', async () => {
  const over = jest.fn();
  const firstLooks = { startedAt: Date.now() };
  untilFollowed({ followed: NOT_FOLLOWED, firstLooks } as any, SPACE).then(
    over,
  );
  await jest.advanceTimersByTimeAsync(0);
  expect(over).toHaveBeenCalled();
});
