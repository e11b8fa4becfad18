import { OctopusError, validationError } from '../../http/errors';

/**
 * What the server says when it refuses a release. Source: 400 descriptions of
 * `POST /releases` in the OpenAPI document (octopus-api.md §6.9), except where
 * a line names another.
 */
export const releaseRefusals = {
  noProject: () => validationError('No project ID was specified.'),
  disabled: () =>
    validationError('The project is disabled, so releases cannot be created.'),
  noChannel: () =>
    validationError(
      'A channelId must be provided for a release when more than one exists for that project and no default channel has been specified.',
    ),
  /** The wording is not public. */
  unknownChannel: (name: string) =>
    validationError(`Could not find a channel named '${name}'.`),
  foreignChannel: (name: string, projectId: string) =>
    validationError(
      `The channel ${name} specified for this release belongs to the project ${projectId}. It does not belong to the same project as the release.`,
    ),
  duplicate: (version: string) =>
    validationError(
      `Release '${version}' already exists for this project. Please use a different version, or look at using a mask to auto-increment the number.`,
    ),
  badVersion: (version: string) =>
    validationError(
      `The release number '${version}' does not appear to be a valid version number. The version must consist of between 1 and 4 number only parts before the optional pre-release part. e.g. 2, 2.1, 2.4.0.23, 2.4-beta and 1-beta.2`,
    ),
  missingVersions: () =>
    validationError('A version must be specified for every included package.'),
  rules: (steps: string[]) =>
    validationError(
      `The requested package versions for the following steps violate the channel version rules: ${steps.join(
        ', ',
      )}. Please specify a different package version, channel or provide the \`ignoreChannelRules\` parameter to override this check.`,
    ),
  gitRefRequired: () =>
    validationError(
      'Creating a release for a version controlled process requires GitRef to be set on VersionControlReference.',
    ),
  versionControl: () =>
    validationError(
      'Unexpected VersionControlReference provided. Please remove this value or enable version control on this project.',
    ),
  /**
   * Source: answers quoted by users of OctopusDeploy/create-release-action,
   * and the planner of OctopusDeploy/OctopusClients that the server took over.
   */
  noViablePlan: (plans: string[]): OctopusError =>
    validationError(
      [
        'There are no viable release plans in any channels using the provided arguments. The following release plans were considered:',
        ...plans,
      ].join('\n'),
    ),
  /** Source: as above. */
  ambiguousPlans: (names: string[]): OctopusError =>
    validationError(
      `There are ${
        names.length
      } viable release plans using the provided arguments so we cannot auto-select one: ${names.join(
        ', ',
      )}.`,
    ),
};
