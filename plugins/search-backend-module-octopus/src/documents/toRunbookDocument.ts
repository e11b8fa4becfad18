import { OctopusFindableRunbook } from '@octopus-backstage/plugin-octopus-common';
import { OctopusDocument, Place } from './OctopusDocument';

/** Makes the document of a runbook; it leads to its runs on the tab. */
export function toRunbookDocument(
  { entityRef, title, path }: Place,
  { id, name, description = '' }: OctopusFindableRunbook,
): OctopusDocument {
  const query = new URLSearchParams({ view: 'runbooks', runs: id });
  return {
    title: `${title}: ${name}`,
    text: description,
    location: `${path}?${query}`,
    entityRef,
    assembled: '',
    keywords: '',
    authorization: { resourceRef: entityRef },
  };
}
