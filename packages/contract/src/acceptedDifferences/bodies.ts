import { ref } from './shapes';
import { DOCS } from './sources';
import { TermsDifference } from './types';

/** Lists of ids may be refused, too, for not being whole. */
export const bodyDifferences: TermsDifference[] = [
  { path: 'environments', page: 'environments' },
  { path: 'workerpools', page: 'worker-pools' },
].map(({ path, page }) => ({
  id: `status.400 PUT ${path}/sortorder`,
  allows: 'terms',
  operation: { method: 'PUT', path: `/{baseSpaceId}/${path}/sortorder` },
  responses: { 400: ref('Error') },
  source: `${DOCS}/${page}.md`,
}));
