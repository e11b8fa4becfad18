import { FeatureBranchContext } from '../FeatureBranchContext';
import { EnvironmentResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';
import { readPreview } from './readPreview';

/** What Octopus would do and ask when a release is deployed; see `readPreview`. */
export function previewRelease(
  ctx: FeatureBranchContext,
  options: {
    projectName: string;
    release: Pick<ReleaseResource, 'Id' | 'Version'>;
    environment: EnvironmentResource;
    answers: Record<string, string>;
  },
) {
  const { projectName, release, environment, answers } = options;
  return readPreview(ctx, {
    path: `/releases/${release.Id}/deployments/preview/${environment.Id}`,
    what: `Deploying '${projectName}' ${release.Version} to ${environment.Name}`,
    answers,
  });
}
