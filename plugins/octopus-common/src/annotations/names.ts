/**
 * Id of the project, `[Spaces-n/]Projects-n`. Takes precedence over the slug.
 *
 * @public
 */
export const OCTOPUS_PROJECT_ID_ANNOTATION = 'octopus.com/project-id';

/**
 * Slug of the project, `[Spaces-n/]slug`.
 *
 * @public
 */
export const OCTOPUS_PROJECT_SLUG_ANNOTATION = 'octopus.com/project-slug';

/**
 * Name of the instance in `octopus.instances`; required when there are several.
 *
 * @public
 */
export const OCTOPUS_INSTANCE_ANNOTATION = 'octopus.com/instance';
