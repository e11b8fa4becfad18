/** Id of the project, `[Spaces-n/]Projects-n`. Wins over the slug where both are set. */
export const OCTOPUS_PROJECT_ID_ANNOTATION = 'octopus.com/project-id';

/** Slug of the project, `[Spaces-n/]slug`. */
export const OCTOPUS_PROJECT_SLUG_ANNOTATION = 'octopus.com/project-slug';

/** Name of the instance in `octopus.instances`, where there are several. */
export const OCTOPUS_INSTANCE_ANNOTATION = 'octopus.com/instance';
