import { isoTime } from '../tasks/render/texts';
import { Artifact } from './artifact';

/**
 * An artifact as the API answers it. Fields:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/artifacts.md; the link to the
 * content: OctopusDeploy/OctopusClients:source/Octopus.Server.Client/Repositories/ArtifactRepository.cs.
 */
export function renderArtifact(artifact: Artifact) {
  const self = `/api/${artifact.SpaceId}/artifacts/${artifact.Id}`;
  return {
    Id: artifact.Id,
    SpaceId: artifact.SpaceId,
    Filename: artifact.filename,
    Source: artifact.source,
    ServerTaskId: artifact.taskId,
    Created: isoTime(artifact.createdAt),
    LogCorrelationId: artifact.correlationId,
    LastModifiedBy: null,
    LastModifiedOn: null,
    Links: { Self: self, Content: `${self}/content` },
  };
}
