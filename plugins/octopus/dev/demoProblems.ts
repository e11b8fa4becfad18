import { responseError } from '../src/__testUtils__/responseError';

/** How the backend answers for the entities that stand for a problem. */
export const demoProblems: Record<string, () => Promise<Error>> = {
  'octopub-forbidden': () =>
    responseError(
      403,
      'NotAllowedError',
      'You may not see the Octopus project of component:default/octopub-forbidden',
    ),
  'octopub-unknown-project': () =>
    responseError(
      404,
      'NotFoundError',
      'There is no project octopub-unknown-project in Spaces-1, as octopus.com/project-slug says',
      'projectNotFound',
    ),
  'octopub-not-configured': () =>
    responseError(
      404,
      'NotFoundError',
      'octopus.instances names no instance "production"',
      'notConfigured',
    ),
  'octopub-down': () =>
    responseError(
      503,
      'ServiceUnavailableError',
      'https://octopus.example.com did not answer within 10 s',
    ),
};
