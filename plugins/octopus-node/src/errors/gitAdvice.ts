import type { OctopusErrorDetails } from './OctopusErrorDetails';

/** What refuses a version-controlled project, and what helps. */
const ADVICE: [RegExp, string][] = [
  // octopus-api.md section 3.7; older servers say "We received a request".
  [
    /request for a version-controlled resource/i,
    'The project is version-controlled: ask for this at one of its branches.',
  ],
  [
    /resource 'deploymentprocess-Projects-\d+' was not found/i,
    'The project may be version-controlled: its process is then at a branch, and nowhere else.',
  ],
  [
    /no (branch|git resource) with the name '.*' exists/i,
    'Choose a branch that the repository of the project has. Where none was chosen, this is the default branch in the version control settings of the project: it may have been renamed.',
  ],
  [
    /branch has not been initiali[sz]ed/i,
    'The branch has no configuration of Octopus in the folder that the project names: choose another branch.',
  ],
];

/** The advice for a refusal that has to do with a version-controlled project. */
export function gitAdvice({
  errorMessage,
  errors,
}: OctopusErrorDetails): string | undefined {
  return ADVICE.find(([pattern]) =>
    [errorMessage, ...errors].some(text => pattern.test(text)),
  )?.[1];
}
