import { lazyParts } from './components/common/lazyParts';
import { LoadingState } from './components/problems/LoadingState';

const { part } = lazyParts(
  () => import('./components/search/SearchResultItem'),
);

/** What it is made of is the search's: the tab is loaded without it. */
export const OctopusSearchResult = part(
  'SearchResultItem',
  <LoadingState rows={1} />,
);
