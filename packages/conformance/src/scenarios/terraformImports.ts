import { clientVersion } from '../clients/clientVersion';
import { GoClient, goClients } from '../clients/goClients';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { differences } from '../checks/differences';
import { emptySpace } from '../server/emptySpace';
import { readSpace } from '../server/readSpace';
import { createTerraform } from '../terraform/createTerraform';
import { explain } from '../terraform/import/acceptedDifferences';
import { importEverything } from '../terraform/import/importEverything';
import { planDifferences } from '../terraform/import/planDifferences';
import { unexplainedWrites } from '../terraform/import/writtenDifferences';
import { Scenario, ScenarioContext } from '../model/types';

export const importScenarios: Scenario[] = [
  goClients.provider,
  goClients.olderProvider,
].map((provider: GoClient) => ({
  client: provider.title,
  version: clientVersion(provider),
  name: 'import the reference architecture and change nothing of it',
  programs: [goClients.openTofu, provider],
  run: imports,
}));

/**
 * The blueprint in Terraform's words, over the objects that our engine made
 * from it: the plan has no difference that is not explained, and applying it
 * leaves the space as it was.
 */
async function imports(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  const blueprint = await createReferenceArchitecture(server, space);
  const terraform = await createTerraform(context, 'import', server, space.Id);
  const configuration = await importEverything(blueprint, server, space.Id);
  await terraform.write('imported.tf.json', configuration.toJson());

  const { changes, output } = await terraform.plan();
  const addresses = configuration.addresses();
  checks.prints(
    'plan',
    output,
    `Plan: ${addresses.length} to import, 0 to add`,
  );
  checks.prints('plan', output, ' 0 to destroy.');
  addresses.forEach(address => {
    const unexplained = planDifferences(
      changes.filter(change => change.address === address),
    ).filter(difference => !explain(difference));
    checks.equal(`differences of ${address}`, unexplained, []);
  });

  const before = await readSpace(server, space.Id);
  const applied = await terraform.apply();
  checks.prints(
    'apply',
    applied.output,
    `Apply complete! Resources: ${addresses.length} imported, 0 added,`,
  );
  const after = await readSpace(server, space.Id);
  checks.equal('objects', Object.keys(after), Object.keys(before));
  Object.keys(before).forEach(path =>
    checks.equal(
      `what the provider changed of ${path}`,
      unexplainedWrites(path, differences(before[path], after[path])),
      [],
    ),
  );
  checks.prints(
    'plan after apply',
    (await terraform.plan()).output,
    'No changes.',
  );
}
