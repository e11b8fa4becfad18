import { ReleaseTemplateResource } from '@octopus-backstage/plugin-octopus-node';
import { PreviewResource } from '../resources/previews';
import { ProjectTarget } from '../target/ProjectTarget';
import { PublishedRunbook } from './runbooks';

/** Source: the routes `.../preview/{environment}/{tenant}` of the OpenAPI document. */
function slot(environmentId: string, tenantId?: string | null): string {
  return tenantId ? `${environmentId}/${tenantId}` : environmentId;
}

/** Reads the preview of a deployment: its prompts and steps. */
export function readDeploymentPreview(
  { space, read }: ProjectTarget,
  releaseId: string,
  environmentId: string,
  tenantId?: string | null,
): Promise<PreviewResource> {
  return read.get(
    `/api/${space.id}/releases/${releaseId}/deployments/preview/${slot(
      environmentId,
      tenantId,
    )}`,
  );
}

/**
 * Reads the preview of a run of the published snapshot: its prompts and steps.
 */
export function readRunbookPreview(
  { space, read }: ProjectTarget,
  { PublishedRunbookSnapshotId }: PublishedRunbook,
  environmentId: string,
  tenantId?: string | null,
): Promise<PreviewResource> {
  return read.get(
    `/api/${
      space.id
    }/runbookSnapshots/${PublishedRunbookSnapshotId}/runbookRuns/preview/${slot(
      environmentId,
      tenantId,
    )}`,
  );
}

/**
 * Reads the template for a new release in a channel: its packages and the next
 * version.
 */
export function readReleaseTemplate(
  { space, project, read }: ProjectTarget,
  channelId: string,
): Promise<ReleaseTemplateResource> {
  return read.get(
    `/api/${space.id}/projects/${project.Id}/deploymentprocesses/template`,
    { channel: channelId },
  );
}
