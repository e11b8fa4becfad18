import { anything, text, whole } from './shapes';
import { DOCS } from './sources';
import { TermsDifference } from './types';

/** Artifacts: parameters of the list, and the body of an upload, which is the file itself. */
export const artifactDifferences: TermsDifference[] = [
  {
    id: 'query.artifacts',
    allows: 'terms',
    operation: { method: 'GET', path: '/{baseSpaceId}/artifacts' },
    query: {
      ids: text,
      order: text,
      partialName: text,
      regarding: text,
      skip: whole,
      take: whole,
    },
    source: `${DOCS}/artifacts.md`,
  },
  {
    id: 'body.artifact content',
    allows: 'terms',
    operation: {
      method: 'PUT',
      path: '/{baseSpaceId}/artifacts/{id}/content',
    },
    requestBody: anything,
    source:
      'OctopusDeploy/OctopusClients:source/Octopus.Server.Client/Repositories/ArtifactRepository.cs',
  },
];
