import { InputError } from '@backstage/errors';

/** A user, or a team with its organization. */
const pattern = /^@?([a-z\d][a-z\d-]*)(\/[a-z\d_.-]+)?$/i;

/**
 * Who reviews what changes in a repository, as `CODEOWNERS` names them: a user,
 * or a team of the organization that has the repository. GitHub ignores teams
 * of others, so they are left out, and the remark says so.
 *
 * @param given - as the annotations `github.com/team-slug` and
 *   `github.com/user-login` have it, with or without an `@`
 * @param organization - that has the repository
 * @throws InputError when it is the name of neither
 */
export function parseCodeOwners(
  given: string | undefined,
  organization: string,
): { codeOwners?: string; remark?: string } {
  if (!given) {
    return {};
  }
  const [, owner, team] = pattern.exec(given) ?? [];
  if (!owner) {
    throw new InputError(
      `codeOwners is '${given}'. Name a GitHub user, such as ada, or a team with its organization, such as octopub/platform.`,
    );
  }
  if (team && owner.toLowerCase() !== organization.toLowerCase()) {
    return {
      remark: `No CODEOWNERS file was written: the team ${owner}${team} does not belong to the organization ${organization}.`,
    };
  }
  return { codeOwners: `@${owner}${team ?? ''}` };
}

/** A `CODEOWNERS` that asks them to review everything. */
export function codeOwnersText(codeOwners: string): string {
  return `# Who is asked to review a pull request, by the files that it changes.\n* ${codeOwners}\n`;
}
