import { eksReferenceArchitecture } from '@octopus-backstage/plugin-octopus-blueprint';
import { givenClients } from '../clients/givenClients';
import { OctopusMcp } from '../clients/OctopusMcp';
import { programVersion } from '../clients/program';
import { ScenarioContext } from '../model/types';
import { mcpInfrastructure } from './mcpInfrastructure';
import { McpContext } from './McpContext';

type Item = Record<string, any>;

const names = (items: Item[]) => items.map(({ name }) => name).sort();

/** Every tool that reads, for every kind of object that we make. */
export async function mcpReads(
  context: ScenarioContext,
  mcp: McpContext,
): Promise<void> {
  const { checks } = context;
  const assistant = await mcp.start();
  const spaceName = mcp.space.Name;
  const blueprint = eksReferenceArchitecture({});

  checks.equal(
    'how it introduces itself',
    [assistant.introduction()?.name, assistant.introduction()?.version],
    ['Octopus Deploy', programVersion(givenClients.mcpServer)],
  );
  checks.equal(
    'tools that may change something',
    (await assistant.tools())
      .filter(({ readOnly }) => !readOnly)
      .map(({ name }) => name)
      .sort(),
    [
      'create_release',
      'deploy_release',
      'execute',
      'run_runbook',
      'update_feature_toggle',
    ],
  );

  const spaces = await assistant.json('list_spaces');
  checks.equal('spaces', names(spaces.items), ['Octopub', 'Platform']);
  const some = await assistant.json('list_spaces', { partialName: 'plat' });
  checks.equal('spaces with "plat"', names(some.items), ['Platform']);

  const { items } = await assistant.json('list_environments', { spaceName });
  checks.equal('environments', names(items), names(blueprint.environments));
  const page = await assistant.json('list_environments', {
    spaceName,
    skip: 4,
    take: 4,
  });
  checks.contains('a page of environments', page, {
    totalResults: 6,
    itemsPerPage: 4,
    numberOfPages: 2,
    lastPageNumber: 1,
  });
  checks.equal('environments of the page', page.items, items.slice(4));

  const projects = await assistant.json('list_projects', { spaceName });
  checks.equal('projects', names(projects.items), names(blueprint.projects));
  for (const project of blueprint.projects) {
    const listed = projects.items.find(
      ({ name }: Item) => name === project.name,
    );
    await checkProject(context, mcp, assistant, listed);
    const { items: runbooks } = await assistant.json('find_runbooks', {
      spaceName,
      projectName: project.name,
    });
    checks.equal(
      `runbooks of ${project.name}`,
      names(runbooks),
      names(project.runbooks),
    );
    for (const runbook of runbooks) {
      const { Links, ...stored } = await mcp.get(`runbooks/${runbook.id}`);
      checks.equal(
        `${runbook.name} of ${project.name}`,
        await assistant.read(runbook.resourceUri),
        stored,
      );
    }
  }
  await mcpInfrastructure(context, mcp, assistant);
}

/** Process and variables, as far as the last property. */
async function checkProject(
  { checks }: ScenarioContext,
  mcp: McpContext,
  assistant: OctopusMcp,
  listed: Item,
): Promise<void> {
  const spaceName = mcp.space.Name;
  const projectId = listed.id;
  const project = await mcp.get(`projects/${projectId}`);
  checks.contains(`project ${project.Name}`, listed, {
    slug: project.Slug,
    description: project.Description,
    deploymentProcessId: project.DeploymentProcessId,
    lifecycleId: project.LifecycleId,
    repositoryUrl: null,
  });

  const stored = await mcp.get(
    `deploymentprocesses/${project.DeploymentProcessId}`,
  );
  const process = await assistant.json('get_deployment_process', {
    spaceName,
    projectId,
    includeDetails: true,
  });
  checks.equal(
    `steps of ${project.Name}`,
    process.steps.map(({ id, name, properties, actions }: Item) => ({
      Id: id,
      Name: name,
      Properties: properties,
      Actions: actions,
    })),
    stored.Steps.map(({ Id, Name, Properties, Actions }: Item) => ({
      Id,
      Name,
      Properties,
      Actions,
    })),
  );

  const { variables } = await assistant.json('get_variables', {
    spaceName,
    projectId,
  });
  const own = await mcp.get(`variables/${project.VariableSetId}`);
  checks.equal(
    `variables of ${project.Name}`,
    variables.projectVariableSet.Variables,
    own.Variables,
  );
  checks.equal(
    `library variable sets of ${project.Name}`,
    variables.libraryVariableSets
      .map(({ libraryVariableSet }: Item) => libraryVariableSet.Id)
      .sort(),
    [...project.IncludedLibraryVariableSetIds].sort(),
  );
  for (const {
    libraryVariableSet,
    variableSet,
  } of variables.libraryVariableSets) {
    const { Variables } = await mcp.get(
      `variables/${libraryVariableSet.VariableSetId}`,
    );
    checks.equal(
      `variables of ${libraryVariableSet.Name}`,
      variableSet.Variables,
      Variables,
    );
  }
}
