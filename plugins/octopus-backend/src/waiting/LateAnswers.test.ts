import { resultOrKnown, waitFor } from './Answering';
import { LateAnswers } from './LateAnswers';

/** A promise that the test fulfils. */
function later<T>() {
  let fulfil: (value: T) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => {
    fulfil = resolve;
    fail = reject;
  });
  return { promise, fulfil, fail };
}

describe('LateAnswers', () => {
  let answers: LateAnswers;
  const never = () => new Promise<never>(() => {});

  beforeEach(() => {
    jest.useFakeTimers();
    answers = new LateAnswers(1_600);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** What comes of it when time passes. */
  const after = async (ms: number, answer: Promise<unknown>) => {
    const outcome = answer.catch((error: Error) => error);
    await jest.advanceTimersByTimeAsync(ms);
    return outcome;
  };
  const late = expect.objectContaining({
    name: 'ServiceUnavailableError',
    reason: 'stillReading',
  });

  it('answers what comes in time', async () => {
    await expect(answers.answer('jane', '/a', async () => 1)).resolves.toBe(1);
    await expect(
      answers.answer('jane', '/a', async () => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
  });

  it('says what it waits for', async () => {
    const outcome = after(
      1_600,
      answers.answer('jane', '/a', () =>
        waitFor('The catalog', () => waitFor('Octopus', never)),
      ),
    );
    await expect(outcome).resolves.toMatchObject({
      reason: 'stillReading',
      message: 'Octopus has not answered yet; reading goes on',
    });
  });

  it('hands over what came late, once, to whoever asked for it', async () => {
    const { promise, fulfil } = later<string>();
    const read = jest.fn(() => promise);
    const again = jest.fn(async () => 'new');
    expect(await after(1_600, answers.answer('jane', '/a', read))).toEqual(
      late,
    );
    expect(await after(1_600, answers.answer('jane', '/a', again))).toEqual(
      late,
    );
    fulfil('old');
    await expect(answers.answer('john', '/a', again)).resolves.toBe('new');
    await expect(answers.answer('jane', '/b', again)).resolves.toBe('new');
    await expect(answers.answer('jane', '/a', again)).resolves.toBe('old');
    await expect(answers.answer('jane', '/a', again)).resolves.toBe('new');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('hands over an error that came late', async () => {
    const { promise, fail } = later<string>();
    const read = () => promise;
    expect(await after(1_600, answers.answer('jane', '/a', read))).toEqual(
      late,
    );
    fail(new Error('did not respond within 10 seconds'));
    await expect(answers.answer('jane', '/a', never)).rejects.toThrow(
      'within 10 seconds',
    );
    await expect(answers.answer('jane', '/a', async () => 'new')).resolves.toBe(
      'new',
    );
  });

  it('keeps nothing for long', async () => {
    const { promise, fulfil } = later<string>();
    await after(
      1_600,
      answers.answer('jane', '/a', () => promise),
    );
    fulfil('old');
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(answers.answer('jane', '/a', async () => 'new')).resolves.toBe(
      'new',
    );
  });

  it('forgets what was read before a change', async () => {
    const { promise, fulfil } = later<string>();
    const first = answers.answer('jane', '/a', () => promise);
    answers.forget('jane');
    expect(await after(1_600, first)).toEqual(late);
    fulfil('old');
    await expect(answers.answer('jane', '/a', async () => 'new')).resolves.toBe(
      'new',
    );
  });

  it('remembers so many at most', async () => {
    const outcomes = Array.from({ length: 501 }, (_, index) =>
      answers.answer('jane', `/${index}`, never).catch(error => error),
    );
    await jest.advanceTimersByTimeAsync(1_600);
    expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => late));
    await expect(answers.answer('jane', '/0', async () => 'new')).resolves.toBe(
      'new',
    );
  });

  describe('with something that is known', () => {
    const read = (result: Promise<string>, known?: string) =>
      answers.answer('jane', '/a', () =>
        resultOrKnown(result, async () =>
          known === undefined ? undefined : () => known,
        ),
      );

    it('answers with it in time', async () => {
      expect(await after(1_200, read(never(), 'known'))).toBe('known');
      const inTime = later<string>();
      const answer = read(inTime.promise, 'known');
      inTime.fulfil('new');
      await expect(answer).resolves.toBe('new');
    });

    it('waits for the rest once it is late anyway', async () => {
      const first = later<void>();
      const answer = answers.answer('jane', '/a', async () => {
        await first.promise;
        return resultOrKnown(Promise.resolve('new'), async () => () => 'old');
      });
      expect(await after(1_600, answer)).toEqual(late);
      first.fulfil();
      expect(
        await after(
          1,
          answers.answer('jane', '/a', async () => 'other'),
        ),
      ).toBe('new');
    });

    it('is not asked for by what nobody waits for', async () => {
      const known = jest.fn();
      await expect(resultOrKnown(Promise.resolve('new'), known)).resolves.toBe(
        'new',
      );
      expect(known).not.toHaveBeenCalled();
    });
  });
});
