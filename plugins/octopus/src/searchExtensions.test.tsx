import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  octopusReleasesType,
  octopusRunbooksType,
  octopusSearchResult,
} from './searchExtensions';

describe('what the search gets', () => {
  it('has the ids that its README promises', () => {
    const asPlugin = createFrontendPlugin({
      pluginId: 'octopus',
      extensions: [
        octopusSearchResult,
        octopusReleasesType,
        octopusRunbooksType,
      ],
    });
    for (const id of [
      'search-result-list-item:octopus',
      'search-filter-result-type:octopus/releases',
      'search-filter-result-type:octopus/runbooks',
    ] as const) {
      expect(asPlugin.getExtension(id)).toBeDefined();
    }
  });
});
