import { record, text } from './shapes';
import { DOCS, RECORDED } from './sources';
import { TermsDifference } from './types';

function operation(method: string, path: string) {
  return { method, path: `/{baseSpaceId}/certificates${path}` };
}

/** Certificates: parameters of the list, and a body that the document leaves out. */
export const certificateDifferences: TermsDifference[] = [
  {
    id: 'query.certificates',
    allows: 'terms',
    operation: operation('GET', ''),
    query: Object.fromEntries(
      [
        'search',
        'archived',
        'tenant',
        'firstResult',
        'orderBy',
        'ids',
        'partialName',
      ].map(name => [name, text]),
    ),
    source: `${RECORDED}/response.json`,
  },
  {
    id: 'body.replace certificate',
    allows: 'terms',
    operation: operation('POST', '/{id}/replace'),
    requestBody: record(
      { CertificateData: text, Password: text, Id: text, SpaceId: text },
      ['CertificateData'],
    ),
    source: `${DOCS}/certificates.md`,
  },
];
