import { ConflictError } from '@backstage/errors';
import { allPages } from './allPages';
import { GitHub } from './GitHub';

const right = 'Variables: write';

/**
 * Brings variables of the repository's workflows to their values, with no
 * request for those that have theirs.
 *
 * @param variables - by name; one without a value is deleted where it is
 * @param known - those that the repository has
 */
export async function setVariables(
  github: GitHub,
  variables: Record<string, string | undefined>,
  known: Map<string, string>,
): Promise<void> {
  for (const [name, value] of Object.entries(variables)) {
    const before = known.get(name);
    if (value === undefined && before !== undefined) {
      await github.call({ doing: `delete the variable ${name}`, right }, rest =>
        rest.actions.deleteRepoVariable({ ...github.where, name }),
      );
    } else if (value !== undefined && before === undefined) {
      await createVariable(github, name, value);
    } else if (value !== undefined && before !== value) {
      await updateVariable(github, name, value);
    }
  }
}

/** Variables of the repository's workflows, by name. */
export async function readVariables(
  github: GitHub,
): Promise<Map<string, string>> {
  // No more fit on a page of this list.
  const variables = await allPages(30, page =>
    github
      .call({ doing: 'read the variables', right }, rest =>
        rest.actions.listRepoVariables({ ...github.where, ...page }),
      )
      .then(answer => answer.variables),
  );
  return new Map(variables.map(({ name, value }) => [name, value]));
}

async function createVariable(
  github: GitHub,
  name: string,
  value: string,
): Promise<void> {
  try {
    await github.call({ doing: `set the variable ${name}`, right }, rest =>
      rest.actions.createRepoVariable({ ...github.where, name, value }),
    );
  } catch (error) {
    // There already: made by an attempt whose answer was lost.
    if (!(error instanceof ConflictError)) {
      throw error;
    }
    await updateVariable(github, name, value);
  }
}

async function updateVariable(
  github: GitHub,
  name: string,
  value: string,
): Promise<void> {
  await github.call({ doing: `change the variable ${name}`, right }, rest =>
    rest.actions.updateRepoVariable({ ...github.where, name, value }),
  );
}
