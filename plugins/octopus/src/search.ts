/**
 * Shows the releases and runbooks that Backstage's search finds, in apps on the new
 * frontend system. It is apart from the plugin, so that a portal whose search has
 * none of them does not load it.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  octopusReleasesType,
  octopusRunbooksType,
  octopusSearchResult,
} from './searchExtensions';

/**
 * What the Octopus plugin adds to the search, as a module of the plugin.
 *
 * @public
 */
const octopusSearchModule = createFrontendModule({
  pluginId: 'octopus',
  extensions: [octopusSearchResult, octopusReleasesType, octopusRunbooksType],
});

export default octopusSearchModule;
