import { allSteps } from './__testUtils__/blueprintParts';
import { exampleInput } from './__testUtils__/exampleInput';
import { eksReferenceArchitecture } from './eksReferenceArchitecture';

const blueprint = eksReferenceArchitecture(exampleInput);

describe('eksReferenceArchitecture', () => {
  it('holds as much as the original, and what the accepted differences add', () => {
    const { projects, libraryVariableSets } = blueprint;
    expect({
      environments: blueprint.environments.length,
      lifecycles: blueprint.lifecycles.length,
      feeds: blueprint.feeds.length,
      accounts: blueprint.accounts.length,
      libraryVariableSets: libraryVariableSets.length,
      projectGroups: blueprint.projectGroups.length,
      projects: projects.length,
      variables: [...libraryVariableSets, ...projects].flatMap(
        owner => owner.variables,
      ).length,
      channels: projects.flatMap(project => project.channels).length,
      runbooks: projects.flatMap(project => project.runbooks).length,
      deploymentProcesses: projects.filter(
        project => project.deploymentProcess.length > 0,
      ).length,
      steps: allSteps(blueprint).length,
      triggers: projects.flatMap(project => project.triggers).length,
    }).toEqual({
      environments: 6,
      lifecycles: 4,
      feeds: 4,
      accounts: 1,
      libraryVariableSets: 4,
      projectGroups: 2,
      projects: 6,
      variables: 48,
      channels: 9,
      runbooks: 29,
      deploymentProcesses: 4,
      steps: 82,
      triggers: 6,
    });
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
