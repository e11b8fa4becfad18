import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';
import { getOctopusErrorDetails } from './OctopusErrorDetails';

describe('errors of a client', () => {
  const octopus = setUpFakeOctopus();
  const fail = async (answer: Response) => {
    octopus.respond(answer);
    const client = octopus.client({ maxAttempts: 1 });
    return client.put('/api/Spaces-1/projects/x?a=b', {}).then(
      () => {
        throw new Error('should have failed');
      },
      error => error,
    );
  };

  it.each([
    [400, 'InputError'],
    [401, 'AuthenticationError'],
    [403, 'NotAllowedError'],
    [404, 'NotFoundError'],
    [405, 'InputError'],
    [409, 'ConflictError'],
    [415, 'InputError'],
    [429, 'ServiceUnavailableError'],
    [500, 'ServiceUnavailableError'],
    [501, 'ServiceUnavailableError'],
    [502, 'ServiceUnavailableError'],
    [503, 'ServiceUnavailableError'],
    [504, 'ServiceUnavailableError'],
  ])('%s is a %s with all that Octopus said', async (status, name) => {
    const error = await fail(
      octopusError(status, 'There was a problem with your request.', {
        Errors: ['Name is taken', 'Slug is taken.'],
        HelpText: 'Choose another name.',
      }),
    );
    expect(error.name).toBe(name);
    expect(error.message).toContain(
      'There was a problem with your request. Name is taken. Slug is taken.',
    );
    expect(error.message).toContain(
      `Octopus instance 'main': PUT /api/Spaces-1/projects/x `,
    );
    expect(error.message).toContain(`(${status})`);
    expect(getOctopusErrorDetails(error)).toEqual({
      status,
      errorMessage: 'There was a problem with your request.',
      errors: ['Name is taken', 'Slug is taken.'],
      helpText: 'Choose another name.',
    });
  });

  it.each([
    'Changes to these variables could not be saved, because another user has made changes to them between when you started editing and when you saved your changes.',
    'Changes to this process could not be saved, because another user has made changes to the process.',
  ])('a stale version is a ConflictError', async text => {
    const inMessage = await fail(octopusError(400, text));
    const inErrors = await fail(
      octopusError(400, 'There was a problem', { Errors: [text] }),
    );
    expect([inMessage.name, inErrors.name]).toEqual([
      'ConflictError',
      'ConflictError',
    ]);
  });

  it('takes the gist of a page that is not JSON', async () => {
    const page = `<html><head><title>502 Bad\nGateway</title><style>p{}</style></head><body>${'long '.repeat(
      500,
    )}</body></html>`;
    const error = await fail(new Response(page, { status: 502 }));
    expect(error.octopus).toEqual({
      status: 502,
      errorMessage: '502 Bad Gateway',
      errors: [],
    });
    expect(error.message).not.toMatch(/[<>]/);
  });

  it('cuts a long text short', async () => {
    const error = await fail(
      new Response(`<script>x()</script><p>${'long '.repeat(500)}`, {
        status: 500,
      }),
    );
    expect(error.octopus.errorMessage).toMatch(/^long long.*\.\.\.$/);
    expect(error.octopus.errorMessage.length).toBeLessThan(210);
  });

  it.each(['', '{}', 'null', '[]', '{"Message":"x"}'])(
    'copes with the body %s',
    async body => {
      const error = await fail(new Response(body, { status: 400 }));
      expect(error.name).toBe('InputError');
      expect(error.octopus).toMatchObject({ status: 400, errors: [] });
    },
  );

  it('finds no details on other errors', () => {
    for (const other of [undefined, null, 'x', new Error('x')]) {
      expect(getOctopusErrorDetails(other)).toBeUndefined();
    }
  });
});
