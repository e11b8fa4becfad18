import { FilterPredicate } from '@backstage/filter-predicates';
import {
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';

/**
 * Matches entities that are annotated with an Octopus project.
 *
 * @public
 */
export const octopusEntityFilter: FilterPredicate = {
  $any: [
    {
      [`metadata.annotations.${OCTOPUS_PROJECT_ID_ANNOTATION}`]: {
        $exists: true,
      },
    },
    {
      [`metadata.annotations.${OCTOPUS_PROJECT_SLUG_ANNOTATION}`]: {
        $exists: true,
      },
    },
  ],
};
