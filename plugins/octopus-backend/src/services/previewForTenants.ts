import {
  OctopusPreview,
  OctopusPrompt,
} from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../context/ServiceContext';
import { toPreview } from '../mapping/toPreview';
import { PreviewResource } from '../resources/previews';
import { EnvironmentResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { checkId } from '../target/checkOwn';
import { findTenant } from '../writes/chooseTenant';
import { findTagged } from '../writes/chooseTenants';

/**
 * Previews what would be done in an environment for a tenant, for nobody in
 * particular, or for all tenants with some tags; for these it is what they would
 * be prompted for and do together. Each tenant costs a request.
 *
 * @param read - reads the preview for one tenant
 * @throws InputError for tenants that there are none of
 */
export async function previewForTenants(
  ctx: ServiceContext,
  target: ProjectTarget,
  options: {
    environment: EnvironmentResource;
    tenantId?: string;
    tenantTags?: string[];
  },
  read: (tenantId: string | undefined) => Promise<PreviewResource>,
): Promise<OctopusPreview> {
  const { environment, tenantId, tenantTags = [] } = options;
  if (tenantTags.length === 0) {
    const tenant = tenantId
      ? await findTenant(ctx, target, checkId('Tenants', tenantId))
      : undefined;
    return toPreview(await read(tenant?.Id), environment);
  }
  const tenants = await findTagged(target, environment, tenantTags);
  const previews = await Promise.all(tenants.map(({ Id }) => read(Id)));
  return {
    ...merge(previews.map(preview => toPreview(preview, environment))),
    tenants: tenants.map(({ Id, Name }) => ({ id: Id, name: Name })),
  };
}

/** All prompts and steps, each once. */
function merge(previews: OctopusPreview[]): OctopusPreview {
  const prompts = new Map<string, OctopusPrompt>();
  const targets = new Map<string, Set<string>>();
  for (const preview of previews) {
    for (const prompt of preview.prompts) {
      const known = prompts.get(prompt.name);
      const required = prompt.required || Boolean(known?.required);
      prompts.set(prompt.name, { ...(known ?? prompt), required });
    }
    for (const step of preview.steps) {
      const known = targets.get(step.name) ?? new Set();
      step.targets.forEach(name => known.add(name));
      targets.set(step.name, known);
    }
  }
  return {
    environment: previews[0].environment,
    prompts: [...prompts.values()],
    steps: [...targets].map(([name, of]) => ({ name, targets: [...of] })),
  };
}
