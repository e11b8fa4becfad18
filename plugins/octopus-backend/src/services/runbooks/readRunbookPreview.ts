import { PreviewResource } from '../../resources/previews';
import { ProjectTarget } from '../target/ProjectTarget';
import { PublishedRunbook } from './findRunbook';

/** What a run of the published snapshot would ask and do. */
export function readRunbookPreview(
  { space, read }: ProjectTarget,
  { PublishedRunbookSnapshotId }: PublishedRunbook,
  environmentId: string,
): Promise<PreviewResource> {
  return read.get(
    `/api/${space.id}/runbookSnapshots/${PublishedRunbookSnapshotId}/runbookRuns/preview/${environmentId}`,
  );
}
