import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';

/**
 * Features that a server has switched on or off. Versions 0.43.2 and 0.43.3 of the
 * Terraform provider do not start without an answer. This one names none.
 * Which names real ones list is not known, and only the provider's resources
 * for tenants ask for one. Sources: octopus-api.md §3;
 * OctopusDeploy/terraform-provider-octopusdeploy:octopusdeploy_framework/config.go.
 */
export function featureToggleRoutes(): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>().get('/configuration/feature-toggles', c =>
    c.json({ FeatureToggles: [] }),
  );
}
