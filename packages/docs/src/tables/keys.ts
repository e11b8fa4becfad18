import { markdownTable } from '../generate/markdownTable';
import { iamPolicy } from '../keys/iamPolicy';
import { octopusPermissions } from '../keys/octopusPermissions';
import { octopusRoles } from '../keys/octopusRoles';

/** What each permission of Octopus is for, and which key needs it. */
export function octopusKeyPermissions(): string {
  return markdownTable(
    ['Permission', 'Reader', 'Operator', 'Builder', 'What for'],
    octopusPermissions.map(({ name, role, level, why }) => [
      `\`${name}\`${level ? ' (system)' : ''}`,
      role === 'reader' ? 'yes' : '',
      role === 'builder' ? '' : 'yes',
      'yes',
      why,
    ]),
  );
}

/** The roles to copy: as the body of a request, and for Terraform. */
export function octopusKeyRoles(): string {
  return octopusRoles()
    .flatMap(role => [
      `### ${role.Name}`,
      `${role.Description}.`,
      block('json', JSON.stringify(role)),
      block(
        'hcl',
        [
          `resource "octopusdeploy_user_role" "${role.Name.toLowerCase().replace(
            / /g,
            '_',
          )}" {`,
          `  name        = ${JSON.stringify(role.Name)}`,
          `  description = ${JSON.stringify(role.Description)}`,
          list('granted_space_permissions', role.GrantedSpacePermissions),
          list('granted_system_permissions', role.GrantedSystemPermissions),
          '}',
        ].join('\n'),
      ),
    ])
    .join('\n\n');
}

/** The policy of the portal's principal in AWS. */
export function iamPolicyOfPortal(): string {
  return block('json', JSON.stringify(iamPolicy));
}

function list(name: string, values: string[]): string {
  return [
    `  ${name} = [`,
    ...values.map(value => `    ${JSON.stringify(value)},`),
    '  ]',
  ].join('\n');
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
