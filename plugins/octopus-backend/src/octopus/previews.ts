import {
  GitReference,
  projectContentPath,
  ReleaseTemplateResource,
} from '@octopus-backstage/plugin-octopus-node';
import { PreviewResource } from '../resources/previews';
import { ProjectTarget } from '../target/ProjectTarget';
import { gitRunbookPath, RunnableRunbook } from './runbooks';

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
 * Reads the preview of a run: its prompts and steps. Of the published snapshot,
 * or of the default branch when the runbook is in Git.
 */
export function readRunbookPreview(
  target: ProjectTarget,
  runbook: RunnableRunbook,
  environmentId: string,
  tenantId?: string | null,
): Promise<PreviewResource> {
  const { space, read } = target;
  const of = runbook.isInGit
    ? gitRunbookPath(target, runbook)
    : `/api/${space.id}/runbookSnapshots/${runbook.PublishedRunbookSnapshotId}`;
  return read.get(`${of}/runbookRuns/preview/${slot(environmentId, tenantId)}`);
}

/**
 * Reads the template for a new release in a channel: its packages and the next
 * version.
 *
 * @param at - the branch or commit of a version-controlled project
 */
export function readReleaseTemplate(
  { space, project, read }: ProjectTarget,
  channelId: string,
  at: GitReference,
): Promise<ReleaseTemplateResource> {
  const process = projectContentPath(project, 'deploymentprocesses', at);
  return read.get(`/api/${space.id}${process}/template`, {
    channel: channelId,
  });
}
