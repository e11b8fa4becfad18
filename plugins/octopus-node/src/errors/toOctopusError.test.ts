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
    [400, 'InputError', 'refused to'],
    [401, 'AuthenticationError', 'refused to'],
    [403, 'NotAllowedError', 'refused to'],
    [404, 'NotFoundError', 'could not'],
    [405, 'InputError', 'refused to'],
    [409, 'ConflictError', 'refused to'],
    [415, 'InputError', 'refused to'],
    [429, 'ServiceUnavailableError', 'refused to'],
    [500, 'ServiceUnavailableError', 'failed to'],
    [501, 'ServiceUnavailableError', 'failed to'],
    [502, 'ServiceUnavailableError', 'failed to'],
    [503, 'ServiceUnavailableError', 'failed to'],
    [504, 'ServiceUnavailableError', 'failed to'],
  ])('%s is a %s with all that Octopus said', async (status, name, verb) => {
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
      `Octopus instance 'main' ${verb} change a project: `,
    );
    expect(error.message).not.toMatch(/PUT|\/api/);
    expect(error.cause.message).toBe(
      `PUT /api/Spaces-1/projects/x was answered with status ${status}`,
    );
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
    "Modification failed for 'Project' document with 'Projects-1' Id because submitted data was out of date. Refresh the document and try again.",
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

  it.each([
    [
      'Errors alone',
      { Errors: ['Please provide a value for ProjectId.', ' '] },
      'Please provide a value for ProjectId.',
      { errorMessage: '', errors: ['Please provide a value for ProjectId.'] },
    ],
    [
      'camel case',
      {
        errorMessage: 'No.',
        errors: ['Name is taken'],
        helpText: 'Rename it.',
      },
      'No. Name is taken.',
      {
        errorMessage: 'No.',
        errors: ['Name is taken'],
        helpText: 'Rename it.',
      },
    ],
    [
      'problem details',
      {
        type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
        title: 'One or more validation errors occurred.',
        status: 400,
        errors: { Version: ['The Version field is required.'], '': ['Empty.'] },
      },
      'One or more validation errors occurred. Version: The Version field is required. Empty.',
      {
        errorMessage: 'One or more validation errors occurred.',
        errors: ['Version: The Version field is required.', 'Empty.'],
      },
    ],
    [
      'problem details with a detail',
      { title: 'Bad Request', detail: 'The body is no JSON.' },
      'Bad Request. The body is no JSON.',
      { errorMessage: 'Bad Request', errors: ['The body is no JSON.'] },
    ],
    [
      'the message of a gateway',
      { statusCode: 400, message: 'Missing subscription key' },
      'Missing subscription key.',
      { errorMessage: 'Missing subscription key', errors: [] },
    ],
    [
      'JSON of no known form',
      { code: 17 },
      '{"code":17}.',
      { errorMessage: '{"code":17}', errors: [] },
    ],
  ])('keeps the reason of %s', async (_, body, words, details) => {
    const error = await fail(Response.json(body, { status: 400 }));
    expect(error.name).toBe('InputError');
    expect(error.message).toContain(`refused to change a project: ${words}`);
    expect(getOctopusErrorDetails(error)).toEqual({ status: 400, ...details });
  });

  it.each([
    [403, 'ServiceUnavailableError', 'firewall'],
    [401, 'AuthenticationError', 'firewall'],
    [404, 'NotFoundError', 'firewall'],
    [502, 'ServiceUnavailableError', 'check that the server is running'],
  ])(
    'does not take a page (%s) for an answer of Octopus',
    async (status, name, advice) => {
      const page =
        '<html><head><title>Request Rejected</title></head><body>Support ID: 1</body></html>';
      const error = await fail(new Response(page, { status }));
      expect(error.name).toBe(name);
      const verb = status >= 500 ? 'failed to' : 'could not';
      expect(error.message).toContain(
        `${verb} change a project: Request Rejected. This is`,
      );
      expect(error.message).toContain(advice);
      expect(error.message).not.toMatch(/credential|permission/);
    },
  );

  it('knows that maintenance is no missing permission', async () => {
    const error = await fail(
      octopusError(403, 'The server is in maintenance mode.'),
    );
    expect(error.name).toBe('ServiceUnavailableError');
    expect(error.message).toContain('try again afterwards');
    expect(error.message).not.toContain('Give the user');
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
