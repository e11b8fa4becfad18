import { anything } from './shapes';
import { TermsDifference } from './types';

/** The body of an upload is the file itself. */
export const artifactDifferences: TermsDifference[] = [
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
