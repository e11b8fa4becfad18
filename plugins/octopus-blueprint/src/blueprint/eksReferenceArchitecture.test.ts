import { blueprintInventory } from './__testUtils__/blueprintInventory';
import { countNames } from './__testUtils__/countNames';
import { exampleInput } from './__testUtils__/exampleInput';
import { isAdded } from './__testUtils__/matchAcceptedDifferences';
import { originalInventory } from './__testUtils__/originalInventory';
import { blueprintContents } from './blueprintContents';
import { eksReferenceArchitecture } from './eksReferenceArchitecture';

const blueprint = eksReferenceArchitecture(exampleInput);

describe('eksReferenceArchitecture', () => {
  it('holds as much as the original, and what the accepted differences add', () => {
    const original = countNames(originalInventory());
    const ours = countNames(blueprintInventory(blueprint), isAdded);
    expect(ours).toEqual(original);
    expect(Object.keys(original).sort()).toEqual([
      'accounts',
      'channels',
      'deploymentProcess',
      'environments',
      'feeds',
      'libraryVariableSets',
      'lifecycles',
      'packages',
      'phases',
      'projects',
      'runbooks',
      'steps',
      'variables',
    ]);
  });

  it('lists its contents', () => {
    const contents = blueprintContents(blueprint);
    const { lifecycles, phases, deploymentProcess, steps, ...counted } =
      countNames(blueprintInventory(blueprint));
    expect(contents).toMatchObject({
      projects: blueprint.projects.map(({ name }) => name),
      projectGroups: blueprint.projectGroups.map(({ name }) => name),
    });
    expect(contents.steps).toHaveLength(deploymentProcess + steps);
    expect([
      ...contents.libraryVariables,
      ...contents.projectVariables,
    ]).toHaveLength(counted.variables);
    for (const kind of [
      'environments',
      'feeds',
      'accounts',
      'libraryVariableSets',
      'channels',
      'runbooks',
      'triggers',
    ] as const) {
      expect(contents[kind]).toHaveLength(counted[kind]);
    }
  });

  it('gives the three services the same parts', () => {
    const services = blueprint.projects.filter(({ name }) =>
      ['Frontend', 'Products', 'Audits'].some(service =>
        name.endsWith(service),
      ),
    );
    expect(services).toHaveLength(3);
    const [first, ...others] = services.map(service => ({
      variables: service.variables.map(({ name }) => name),
      channels: service.channels.map(({ name }) => name),
      steps: service.deploymentProcess.map(({ name }) => name),
      runbooks: service.runbooks.map(({ name }) => name),
      triggers: service.triggers.map(({ name }) => name),
    }));
    for (const list of Object.values(first)) {
      expect(list).not.toEqual([]);
    }
    for (const other of others) {
      expect(other).toEqual(first);
    }
  });

  it('puts the chosen names, cluster and region where they are used', () => {
    const renamed = eksReferenceArchitecture({
      stackProjectName: 'Stack',
      productsProjectName: 'Goods',
      clusterName: 'blue',
      region: 'eu-central-1',
    });
    const stack = renamed.projects.find(({ name }) => name === 'Stack');
    const deployProducts = stack?.deploymentProcess.find(
      ({ name }) => name === 'Deploy Products',
    );
    expect(deployProducts?.packages?.[0].packageId).toEqual({
      ref: 'project',
      name: 'Goods',
    });
    expect(
      renamed.projects[0].variables.map(({ name, value }) => [name, value]),
    ).toEqual([
      ['AWS.EKS.Name', 'blue'],
      ['AWS.EKS.Region', 'eu-central-1'],
      ['AWS.Account', { ref: 'account', name: 'AWS Account' }],
      ['Octopus.Task.ConcurrencyTag', 'eks/#{AWS.EKS.Name}'],
    ]);
  });

  it('signs in to AWS with a role when one is given, and then asks for no keys', () => {
    const awsOidcRoleArn = 'arn:aws:iam::123456789012:role/octopus';
    const { accounts, libraryVariableSets } = eksReferenceArchitecture({
      awsOidcRoleArn,
    });
    expect(accounts).toEqual([
      expect.objectContaining({
        name: 'AWS Account',
        accountType: 'AmazonWebServicesOidcAccount',
        roleArn: awsOidcRoleArn,
      }),
    ]);
    expect(
      libraryVariableSets.find(({ name }) => name === 'AWS')?.variables,
    ).toEqual([]);
  });

  it('keeps given keys in the AWS variables beside a role', () => {
    const { libraryVariableSets } = eksReferenceArchitecture({
      ...exampleInput,
      awsOidcRoleArn: 'arn:aws:iam::123456789012:role/octopus',
    });
    expect(
      libraryVariableSets.find(({ name }) => name === 'AWS')?.variables,
    ).toHaveLength(2);
  });

  it('has no schedule when it is turned off', () => {
    const { projects } = eksReferenceArchitecture({ schedule: false });
    expect(projects.flatMap(project => project.triggers)).toEqual([]);
  });

  it('gives each input without a value a placeholder of its own name', () => {
    const { accounts } = eksReferenceArchitecture({ awsAccessKey: '' });
    expect(accounts[0]).toMatchObject({
      accessKey: {
        supplied: undefined,
        placeholder: 'TO BE FILLED IN: AWS access key',
      },
    });
  });
});
