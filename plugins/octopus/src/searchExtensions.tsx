import { lazy, Suspense } from 'react';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  OctopusSearchPart,
  octopusSearchTypes,
} from '@octopus-backstage/plugin-octopus-common';
import { isOctopusResult } from './filter/isOctopusResult';
import { loadParts } from './loadParts';

const SearchTypeIcon = lazy(async () => ({
  default: (await loadParts()).SearchTypeIcon,
}));

/** `search-result-list-item:octopus`: a release or a runbook among the results. */
export const octopusSearchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: isOctopusResult,
    component: async () => (await loadParts()).OctopusSearchResult,
  },
});

/**
 * `search-filter-result-type:octopus/<part>`: a type to choose on the page of the
 * search. It is off unless an app names it, since the search refuses a type that its
 * backend does not have.
 */
const resultType = (of: OctopusSearchPart, name: string) =>
  SearchFilterResultTypeBlueprint.make({
    name: of,
    disabled: true,
    params: {
      value: octopusSearchTypes[of],
      name,
      icon: (
        <Suspense fallback={null}>
          <SearchTypeIcon of={of} />
        </Suspense>
      ),
    },
  });

export const octopusReleasesType = resultType('releases', 'Octopus releases');
export const octopusRunbooksType = resultType('runbooks', 'Octopus runbooks');
