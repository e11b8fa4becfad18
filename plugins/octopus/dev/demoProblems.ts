import { responseError } from '../src/__testUtils__/responseError';

/** The errors of the backend, by name of the entity that demonstrates them. */
export const demoProblems: Record<string, () => Promise<Error>> = {
  'octopub-forbidden': () =>
    responseError(
      403,
      'NotAllowedError',
      'You do not have access to the Octopus project of component:default/octopub-forbidden',
    ),
  'octopub-unknown-project': () =>
    responseError(
      404,
      'NotFoundError',
      'There is no project octopub-unknown-project in Spaces-1, as octopus.com/project-slug says',
      { reason: 'projectNotFound' },
    ),
  'octopub-not-configured': () =>
    responseError(
      404,
      'NotFoundError',
      'octopus.instances names no instance "production"',
      { reason: 'notConfigured' },
    ),
  'octopub-down': () =>
    responseError(
      503,
      'ServiceUnavailableError',
      'https://octopus.example.com did not respond within 10 s',
    ),
};
