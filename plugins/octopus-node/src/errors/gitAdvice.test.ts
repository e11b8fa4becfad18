import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';

describe('refusals of version-controlled projects', () => {
  const octopus = setUpFakeOctopus();
  const fail = async (answer: Response): Promise<Error> => {
    octopus.respond(answer);
    const client = octopus.client({ maxAttempts: 1 });
    return client.get('/api/Spaces-1/projects/x').then(
      () => {
        throw new Error('should have failed');
      },
      error => error,
    );
  };

  it.each([
    [
      400,
      'Received a request for a version-controlled resource on a non-version control route. To access this resource, include a Git ref in the route.',
      'InputError',
      'ask for this at one of its branches',
    ],
    [
      404,
      "The resource 'deploymentprocess-Projects-423' was not found.",
      'NotFoundError',
      'may be version-controlled',
    ],
    [
      400,
      "No branch with the name 'refs/heads/test' exists in the repository",
      'InputError',
      'Choose a branch',
    ],
    [
      400,
      "No git resource with the name 'refs/heads/my-branch' exists in the repository",
      'InputError',
      'Choose a branch',
    ],
    [
      400,
      'Branch has not been initialized',
      'InputError',
      'choose another branch',
    ],
  ])('explains a %s that says %j', async (status, text, name, advice) => {
    const inMessage = await fail(octopusError(status, text));
    const inErrors = await fail(
      octopusError(status, 'There was a problem with your request.', {
        Errors: [text],
      }),
    );
    for (const error of [inMessage, inErrors]) {
      expect(error.name).toBe(name);
      expect(error.message).toContain(advice);
    }
  });

  it('leaves other refusals as they are', async () => {
    const error = await fail(octopusError(404, 'Not found.'));
    expect(error.message).toMatch(/ read a project: Not found\.$/);
  });
});
