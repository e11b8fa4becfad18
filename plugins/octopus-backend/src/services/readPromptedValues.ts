import { OctopusDeploymentDetails } from '@octopus-backstage/plugin-octopus-common';
import {
  answerOf,
  namespaceOf,
  VariableSetResource,
} from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import { omitEmpty } from '../mapping/fields';
import { isSensitive } from '../mapping/toPreview';
import { readDeploymentPreview } from '../octopus/previews';
import { DeploymentResource } from '../resources/deployments';
import { PreviewResource } from '../resources/previews';
import { ProjectTarget } from '../target/ProjectTarget';
import { idKey } from '../target/idKey';

const FRESH_MS = 60 * 60_000;
/**
 * How long not to repeat a refused request: the rest of the page would wait for
 * it.
 */
const REFUSED_MS = 10 * 60_000;

const shape = z.object({
  prompts: z.array(z.object({ name: z.string(), label: z.string() })),
});

/** The prompts of a deployment, with the values that were entered. */
interface PromptedValues {
  prompts: NonNullable<OctopusDeploymentDetails['prompts']>;
  namespace?: string;
  isRefused?: boolean;
}

/**
 * Reads the prompts of a deployment and the values that were entered. They come
 * from the deployment's own variable set (see `readNamespaces`), limited to the
 * variables that its release prompts for. Returns no prompts when Octopus
 * refuses.
 */
export async function readPromptedValues(
  { cache, logger }: ServiceContext,
  target: ProjectTarget,
  deployment: DeploymentResource,
): Promise<PromptedValues> {
  const { space, read } = target;
  const { Id, ManifestVariableSetId, ReleaseId, EnvironmentId, TenantId } =
    deployment;
  if (!ManifestVariableSetId) {
    return { prompts: [] };
  }
  const load = async (): Promise<PromptedValues> => {
    try {
      const [preview, set] = await Promise.all([
        readDeploymentPreview(target, ReleaseId, EnvironmentId, TenantId),
        read.get<VariableSetResource>(
          `/api/${space.id}/variables/${ManifestVariableSetId}`,
        ),
      ]);
      return toPromptedValues(preview, set);
    } catch (error) {
      logger.debug(
        `Octopus does not return the prompted values of ${Id}: ${error}`,
      );
      return { prompts: [], isRefused: true };
    }
  };
  const { value } = await cache.read(idKey('prompted-values', target, Id), {
    load,
    shape,
    freshMs: ({ isRefused }) => (isRefused ? REFUSED_MS : FRESH_MS),
    keepMs: FRESH_MS,
  });
  return value;
}

function toPromptedValues(
  { Form }: PreviewResource,
  set: VariableSetResource,
): PromptedValues {
  return {
    prompts: (Form?.Elements ?? []).map(element => {
      const { Name, Label } = element.Control;
      const value = isSensitive(element) ? undefined : answerOf(set, Name);
      return { name: Name, label: Label || Name, ...omitEmpty({ value }) };
    }),
    ...omitEmpty({ namespace: namespaceOf(set) }),
  };
}
