import { NotAllowedError } from '@backstage/errors';
import { describeFailure, ObjectFailure } from './describeFailure';

describe('describeFailure', () => {
  const howFar = ({ done, total }: { done: number; total: number }) =>
    `${done} of ${total}.`;
  const progress = { done: 2, total: 5 };

  it('keeps the class, the cause and what Octopus said', () => {
    const octopus = { status: 403, errorMessage: 'No.', errors: [] };
    const cause = Object.assign(new NotAllowedError('No.'), { octopus });
    const error = describeFailure(
      new ObjectFailure("create project 'X'", cause),
      progress,
      howFar,
    );
    expect(error).toBeInstanceOf(NotAllowedError);
    expect(error).toMatchObject({
      message: "Could not create project 'X': No. 2 of 5.",
      octopus,
      cause,
    });
  });

  it('forwards errors of other classes', () => {
    const cause = new TypeError('broken');
    const error = describeFailure(
      new ObjectFailure("create project 'X'", cause),
      progress,
      howFar,
    ) as Error;
    expect(error.name).toBe('TypeError');
    expect(error.message).toMatch(
      /^Could not create project 'X': broken\. 2 of 5\./,
    );
  });

  it('leaves what is about no object as it is', () => {
    const failure = new Error('other');
    expect(describeFailure(failure, progress, howFar)).toBe(failure);
  });
});
