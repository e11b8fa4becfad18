/**
 * Everything that the plugin shows, and the client of its backend. Backstage's build
 * shares nothing between the parts of an app that are loaded when needed, so each
 * would have a copy of all texts and of what else they have in common. What this
 * file imports is loaded first, once, and not part of any of those that are loaded
 * later: the page, the fields of forms, and results of the search. The cards are here
 * because the page has nearly everything in common with them.
 */
export { OctopusClient } from './api/OctopusClient';
export { EnvironmentsCard } from './components/cards/EnvironmentsCard';
export { LastDeploymentCard } from './components/cards/LastDeploymentCard';
export { SystemCard } from './components/cards/SystemCard';
export { OctopusPage } from './components/page/OctopusPage';
export { SearchTypeIcon } from './components/search/SearchTypeIcon';
export { validateInstance } from './components/templates/validateInstance';
export { formField } from './formField';
export { packageInfo } from './packageInfo';
export * from './pickers';
export { OctopusSearchResult } from './searchResult';
