import { Started, StartedList } from './StartedList';

const item = (id: number): Started => ({
  ProjectId: 'Projects-1',
  EnvironmentId: 'Environments-1',
  TaskId: `ServerTasks-${id}`,
  Created: new Date(id * 1000).toISOString(),
  Comments: null,
  ManifestVariableSetId: null,
});
const items = (newest: number, oldest: number) =>
  Array.from({ length: newest - oldest + 1 }, (_, index) =>
    item(newest - index),
  );

/** A list with pages of ten. */
const pagesOf = (all: Started[]) =>
  jest.fn(async (skip: number) => ({
    Items: all.slice(skip, skip + 10),
    TotalResults: all.length,
  }));

describe('StartedList', () => {
  afterEach(() => jest.restoreAllMocks());

  it('reads to the end at first, then what is new', async () => {
    const list = new StartedList();
    const first = pagesOf(items(35, 1));
    await list.update(first);
    expect(first).toHaveBeenCalledTimes(4);

    const second = pagesOf(items(50, 1));
    await list.update(second);
    expect(second).toHaveBeenCalledTimes(2);
    expect(list.items()).toEqual(items(50, 1));
  });

  it('finds the known ones where the newest of them were deleted', async () => {
    const list = new StartedList();
    await list.update(pagesOf(items(35, 1)));

    const next = pagesOf([...items(37, 36), ...items(25, 1)]);
    await list.update(next);
    expect(next).toHaveBeenCalledTimes(1);
    expect(list.items()).toEqual(items(37, 1));
  });

  it('starts again where it broke off', async () => {
    const list = new StartedList();
    const broken = pagesOf(items(35, 1));
    broken.mockRejectedValueOnce(new Error('gone'));
    await expect(list.update(broken)).rejects.toThrow('gone');
    await list.update(pagesOf(items(35, 1)));

    const half = pagesOf(items(70, 1));
    half.mockImplementationOnce(pagesOf(items(70, 1)));
    half.mockRejectedValueOnce(new Error('gone'));
    await expect(list.update(half)).rejects.toThrow('gone');
    await list.update(pagesOf(items(70, 1)));
    expect(list.items()).toEqual(items(70, 1));
  });

  it('reads to the end again after a day', async () => {
    const list = new StartedList();
    const missed = items(35, 1).filter(
      ({ TaskId }) => TaskId !== item(5).TaskId,
    );
    await list.update(pagesOf(missed));
    const later = Date.now() + 24 * 60 * 60_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);

    const all = pagesOf(items(35, 1));
    await list.update(all);
    expect(all).toHaveBeenCalledTimes(4);
    expect(list.items()).toEqual(items(35, 1));
  });

  it('does not take up again what was let go', async () => {
    const list = new StartedList();
    await list.update(pagesOf(items(3, 1)));
    list.forget(['ServerTasks-2']);
    await list.update(pagesOf(items(4, 1)));
    expect(list.items()).toEqual([item(4), item(3), item(1)]);
  });

  it('forgets all of a server that gives the same ids away again', async () => {
    const list = new StartedList();
    await expect(list.update(pagesOf(items(35, 1)))).resolves.toBe(false);
    const later = items(30, 1).map(each => ({
      ...each,
      Created: new Date(Date.parse(each.Created) + 86_400_000).toISOString(),
    }));
    await expect(list.update(pagesOf(later))).resolves.toBe(true);
    expect(list.items()).toEqual(later);
    await expect(list.update(pagesOf(later))).resolves.toBe(false);
  });

  it('says that the server was restored also after a read of it that failed', async () => {
    const list = new StartedList();
    await list.update(pagesOf(items(35, 1)));
    const later = items(30, 1).map(each => ({
      ...each,
      Created: new Date(Date.parse(each.Created) + 86_400_000).toISOString(),
    }));
    const half = pagesOf(later);
    half.mockImplementationOnce(pagesOf(later));
    half.mockRejectedValueOnce(new Error('gone'));
    await expect(list.update(half)).rejects.toThrow('gone');
    await expect(list.update(pagesOf(later))).resolves.toBe(true);
    expect(list.items()).toEqual(later);
    await expect(list.update(pagesOf(later))).resolves.toBe(false);
  });
});
