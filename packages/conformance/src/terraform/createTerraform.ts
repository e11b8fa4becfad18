import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../clients/paths';
import { OctopusServer } from '../server/startServer';
import { ScenarioContext } from '../model/types';
import { Terraform } from './Terraform';

/**
 * OpenTofu with a configuration from `terraform/` of this package, connected
 * to a space. The programs of the scenario are OpenTofu and the provider.
 */
export async function createTerraform(
  { folder, programs }: ScenarioContext,
  configuration: string,
  server: OctopusServer,
  spaceId: string,
): Promise<Terraform> {
  await cp(join(packageFolder, 'terraform', configuration), folder, {
    recursive: true,
  });
  return Terraform.create({
    program: programs[0],
    provider: programs[1],
    folder,
    variables: {
      address: server.url,
      api_key: server.apiKey,
      space_id: spaceId,
    },
  });
}
