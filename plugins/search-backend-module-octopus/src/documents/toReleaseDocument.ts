import { OctopusFindableRelease } from '@octopus-backstage/plugin-octopus-common';
import { OctopusDocument, Place } from './OctopusDocument';

/** Makes the document of a release; it leads to the release on the tab. */
export function toReleaseDocument(
  { entityRef, title, path }: Place,
  release: OctopusFindableRelease,
): OctopusDocument {
  const { version, channel = '', assembled, releaseNotes } = release;
  const query = new URLSearchParams({ view: 'releases', release: version });
  return {
    title: `${title} ${version}`,
    text: [channel, releaseNotes, ...release.changes, ...release.packages]
      .filter(Boolean)
      .join(' · '),
    location: `${path}?${query}`,
    entityRef,
    assembled,
    keywords: keywordsOf(version),
    authorization: { resourceRef: entityRef },
  };
}

/**
 * Lunr, the search of portals without PostgreSQL, takes `1.4.2` apart when it
 * indexes and not when it searches, but forgives two characters. So it finds `142`.
 */
function keywordsOf(version: string): string {
  return version.split(/[-+]/)[0].replace(/\./g, '');
}
