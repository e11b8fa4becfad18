import { credentials as suppliedCredentials } from './input/credentials';
import { EksReferenceArchitectureInput } from './input/EksReferenceArchitectureInput';
import { resolveInput } from './input/resolveInput';
import { Blueprint } from './model/Blueprint';
import { infrastructure } from './projects/infrastructure';
import { octopubService } from './projects/octopubService';
import { audits, frontend, products } from './projects/octopubServices';
import { octopubStack } from './projects/octopubStack';
import { projectTemplates } from './projects/projectTemplates';
import { accounts } from './shared/accounts';
import { environments } from './shared/environments';
import { feeds } from './shared/feeds';
import { libraryVariableSets } from './shared/libraryVariableSets';
import { lifecycles } from './shared/lifecycles';
import { projectGroups } from './shared/projectGroups';

/**
 * The EKS reference architecture as a blueprint. `acceptedDifferences` lists
 * where it differs from the original.
 *
 * @throws InputError for an invalid schedule, and for projects of the same name
 *
 * @public
 */
export function eksReferenceArchitecture(
  input: EksReferenceArchitectureInput = {},
): Blueprint {
  const { projectNames, region, clusterName, schedule } = resolveInput(input);
  const credentials = suppliedCredentials(input);
  return {
    id: 'eks-reference-architecture',
    version: '1.3.0',
    title: 'EKS reference architecture',
    environments,
    lifecycles,
    feeds: feeds(credentials),
    accounts: accounts(credentials, input.awsOidcRoleArn),
    libraryVariableSets: libraryVariableSets(credentials, input.awsOidcRoleArn),
    projectGroups,
    projects: [
      infrastructure({
        name: projectNames.infrastructure,
        clusterName,
        region,
      }),
      projectTemplates(projectNames.projectTemplates),
      octopubService(projectNames.frontend, frontend, schedule),
      octopubService(projectNames.products, products, schedule),
      octopubService(projectNames.audits, audits, schedule),
      octopubStack(projectNames.stack, projectNames),
    ],
  };
}
