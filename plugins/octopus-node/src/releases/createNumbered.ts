import { ConflictError } from '@backstage/errors';

/** How many numbers to try when other releases take them. */
const MOST_NUMBERS = 5;

/**
 * Creates a release with the number that Octopus proposes. Somebody else may
 * create one between the proposal and the request, so a number that is taken by
 * then is followed by the next proposal.
 *
 * @param options - `projectName`: for the error; `propose`: asks Octopus for
 * the number and whatever depends on it; `create`: returns undefined when
 * another release has the number
 * @throws ConflictError with the field `version` when other releases have all of the numbers that Octopus
 * proposes, and what `propose` and `create` throw
 * @public
 */
export async function createNumbered<
  P extends { version: string },
  T,
>(options: {
  projectName: string;
  propose(): Promise<P>;
  create(proposal: P): Promise<T | undefined>;
}): Promise<T> {
  const { projectName, propose, create } = options;
  const tried = new Set<string>();
  while (tried.size < MOST_NUMBERS) {
    const proposal = await propose();
    if (tried.has(proposal.version)) {
      break;
    }
    tried.add(proposal.version);
    const release = await create(proposal);
    if (release) {
      return release;
    }
  }
  throw Object.assign(
    new ConflictError(
      `'${projectName}' has other releases with the numbers that Octopus proposed for a new one (${[
        ...tried,
      ].join(
        ', ',
      )}): try again, or check the release versioning of the project`,
    ),
    { field: 'version' },
  );
}
