import { clientVersion } from '../clients/clientVersion';
import { goClients, GoClient } from '../clients/goClients';
import { emptySpace } from '../server/emptySpace';
import { checkSecondPlan } from '../terraform/checkSecondPlan';
import { createTerraform } from '../terraform/createTerraform';
import { Scenario, ScenarioContext } from '../model/types';
import { checkEmptiness, checkRevision } from './everyKindContents';

/** For each version of the provider: create, re-plan, update, destroy. */
export const everyKindScenarios: Scenario[] = [
  goClients.provider,
  goClients.olderProvider,
].map(scenarioFor);

function scenarioFor(provider: GoClient): Scenario {
  return {
    client: provider.title,
    version: clientVersion(provider),
    name: 'create, re-plan, update and destroy every kind of object',
    programs: [goClients.openTofu, provider],
    run: everyKind,
  };
}

/** What has nothing that could change between revisions. */
const constant = [
  'octopusdeploy_process.scale',
  'octopusdeploy_process.service',
  'octopusdeploy_process_step.report',
];

/** What `lookups.tf` has to find. */
const lookUps = (revision: 1 | 2) => ({
  certificate: 'kubernetes',
  subject: `repo:octopub@1/frontend@${revision}:ref:refs/heads/main`,
  target: `https://cluster.example.com:${442 + revision}`,
});

async function everyKind(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  const terraform = await createTerraform(
    context,
    'every-kind',
    server,
    space.Id,
  );
  const managed = async () =>
    (await terraform.state())
      .filter(({ mode }) => mode === 'managed')
      .map(({ address }) => address);

  const created = await terraform.apply();
  const resources = await managed();
  checks.prints(
    'apply',
    created.output,
    `Apply complete! Resources: ${resources.length} added, 0 changed, 0 destroyed.`,
  );
  await checkRevision(checks, server, space.Id, 1);
  checks.equal('what is looked up', await terraform.outputs(), lookUps(1));

  const second = { revision: '2' };
  await checkSecondPlan(checks, terraform, { resources, constant, second });
  const updated = await terraform.apply(second);
  checks.prints(
    'update',
    updated.output,
    `Apply complete! Resources: 0 added, ${
      resources.length - constant.length
    } changed, 0 destroyed.`,
  );
  await checkRevision(checks, server, space.Id, 2);
  checks.equal('what is looked up', await terraform.outputs(), lookUps(2));
  checks.prints(
    'plan after update',
    (await terraform.plan(second)).output,
    'No changes.',
  );

  // As on a real server: OctopusDeployLabs/terraform-provider-octopusdeploy#484.
  const refused = await terraform.refusedDestroy(second);
  checks.prints(
    'destroy of the default channel',
    refused.output,
    'You cannot delete the default channel.',
  );
  await terraform.forget('octopusdeploy_channel.mainline');
  const left = (await managed()).length;
  const destroyed = await terraform.destroy(second);
  checks.prints(
    'destroy',
    destroyed.output,
    `Destroy complete! Resources: ${left} destroyed.`,
  );
  await checkEmptiness(checks, server, space.Id);
}
