import { OctopusDeploymentDetails } from '@octopus-backstage/plugin-octopus-common';
import {
  answerOf,
  namespaceOf,
  VariableSetResource,
} from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../../cache/cacheKey';
import { isSensitive } from '../../mapping/isSensitive';
import { present } from '../../mapping/present';
import { DeploymentResource } from '../../resources/deployments';
import { PreviewResource } from '../../resources/previews';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { readDeploymentPreview } from './readDeploymentPreview';

const FRESH_MS = 60 * 60_000;
/** A refusal is not repeated for so long: others wait for the rest of the page. */
const REFUSED_MS = 10 * 60_000;

/** What was asked before a deployment, and what was answered. */
export interface DeploymentAnswers {
  prompts: NonNullable<OctopusDeploymentDetails['prompts']>;
  namespace?: string;
  isRefused?: boolean;
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
  const load = async (): Promise<DeploymentAnswers> => {
    try {
      const [preview, set] = await Promise.all([
        readDeploymentPreview(target, ReleaseId, EnvironmentId),
        read.get<VariableSetResource>(
          `/api/${space.id}/variables/${ManifestVariableSetId}`,
        ),
      ]);
      return toAnswers(preview, set);
    } catch (error) {
      logger.debug(`Octopus does not tell what ${Id} was given: ${error}`);
      return { prompts: [], isRefused: true };
    }
  };
  const { value } = await cache.read(
    cacheKey('answers', instance.name, space.id, Id),
    {
      load,
      freshMs: ({ isRefused }) => (isRefused ? REFUSED_MS : FRESH_MS),
      keepMs: FRESH_MS,
    },
  );
  return value;
}

function toAnswers(
  { Form }: PreviewResource,
  set: VariableSetResource,
): DeploymentAnswers {
  return {
    prompts: (Form?.Elements ?? []).map(element => {
      const { Name, Label } = element.Control;
      const value = isSensitive(element) ? undefined : answerOf(set, Name);
      return { name: Name, label: Label || Name, ...present({ value }) };
    }),
    ...present({ namespace: namespaceOf(set) }),
  };
}
