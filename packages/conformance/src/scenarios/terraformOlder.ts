import { givenClients } from '../clients/givenClients';
import { goClients } from '../clients/goClients';
import { programVersion } from '../clients/program';
import { emptySpace } from '../server/emptySpace';
import { checkSecondPlan } from '../terraform/checkSecondPlan';
import { createTerraform } from '../terraform/createTerraform';
import { Scenario, ScenarioContext } from '../model/types';
import { checkEmptiness } from './everyKindContents';
import { checkOlderRevision } from './olderContents';
import { olderReads } from './olderReads';

const { provider } = givenClients;

/** A provider of before 1.0, whose processes are one resource each. */
export const olderProviderScenarios: Scenario[] = [
  {
    client: provider.title,
    version: programVersion(provider),
    name: 'create, re-plan, update and destroy with the resources of 0.x',
    programs: [goClients.openTofu, provider],
    run: older,
  },
  {
    client: provider.title,
    version: programVersion(provider),
    name: 'read every process that we made, with the resource of 0.x',
    programs: [goClients.openTofu, provider],
    run: olderReads,
  },
];

/** What has nothing that could change between revisions. */
const constant = ['octopusdeploy_variable.library_account'];

async function older(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  const terraform = await createTerraform(
    context,
    'older-resources',
    server,
    space.Id,
  );

  const created = await terraform.apply();
  const resources = (await terraform.state())
    .filter(({ mode }) => mode === 'managed')
    .map(({ address }) => address);
  checks.prints(
    'apply',
    created.output,
    `Apply complete! Resources: ${resources.length} added, 0 changed, 0 destroyed.`,
  );
  await checkOlderRevision(checks, server, space.Id, 1);
  const second = { revision: '2' };
  await checkSecondPlan(checks, terraform, { resources, constant, second });
  await terraform.apply(second);
  await checkOlderRevision(checks, server, space.Id, 2);
  checks.prints(
    'plan after update',
    (await terraform.plan(second)).output,
    'No changes.',
  );

  checks.prints(
    'destroy',
    (await terraform.destroy(second)).output,
    `Destroy complete! Resources: ${resources.length} destroyed.`,
  );
  await checkEmptiness(checks, server, space.Id);
}
