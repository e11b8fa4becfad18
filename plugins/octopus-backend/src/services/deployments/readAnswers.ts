import { OctopusDeploymentDetails } from '@octopus-backstage/plugin-octopus-common';
import { cacheKey } from '../../cache/cacheKey';
import { isSensitive } from '../../mapping/isSensitive';
import { namespaceOf } from '../../mapping/namespaceOf';
import {
  DeploymentResource,
  VariableSetResource,
} from '../../resources/deployments';
import { PreviewResource } from '../../resources/previews';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { readDeploymentPreview } from './readDeploymentPreview';

const FRESH_MS = 60 * 60_000;

/** What was asked before a deployment, and what was answered. */
export interface DeploymentAnswers {
  prompts: NonNullable<OctopusDeploymentDetails['prompts']>;
  namespace?: string;
}

/**
 * Reads what was asked before a deployment and what was answered: the values
 * from its own variable set (see `readNamespaces`), of which only those are
 * shown that its release asks for. Nothing where Octopus does not tell.
 */
export async function readAnswers(
  { cache, logger }: ServiceContext,
  target: ProjectTarget,
  deployment: DeploymentResource,
): Promise<DeploymentAnswers> {
  const { instance, space, read } = target;
  const { Id, ManifestVariableSetId, ReleaseId, EnvironmentId } = deployment;
  if (!ManifestVariableSetId) {
    return { prompts: [] };
  }
  try {
    const { value } = await cache.read(
      cacheKey('answers', instance.name, space.id, Id),
      {
        load: async () => {
          const [preview, set] = await Promise.all([
            readDeploymentPreview(target, ReleaseId, EnvironmentId),
            read.get<VariableSetResource>(
              `/api/${space.id}/variables/${ManifestVariableSetId}`,
            ),
          ]);
          return toAnswers(preview, set);
        },
        freshMs: FRESH_MS,
        keepMs: FRESH_MS,
      },
    );
    return value;
  } catch (error) {
    logger.debug(`Octopus does not tell what ${Id} was given: ${error}`);
    return { prompts: [] };
  }
}

function toAnswers(
  { Form }: PreviewResource,
  set: VariableSetResource,
): DeploymentAnswers {
  const namespace = namespaceOf(set);
  return {
    prompts: (Form?.Elements ?? []).map(element => {
      const { Name, Label } = element.Control;
      const given = set.Variables.find(variable => variable.Name === Name);
      const isShown = given && !given.IsSensitive && !isSensitive(element);
      return {
        name: Name,
        label: Label || Name,
        ...(isShown && given.Value !== null && { value: given.Value }),
      };
    }),
    ...(namespace && { namespace }),
  };
}
