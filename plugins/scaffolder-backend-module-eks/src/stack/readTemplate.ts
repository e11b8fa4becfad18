import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** The CloudFormation template of the network and the roles, `cloudformation/network.yaml` of this package. */
export function readTemplate(): string {
  return readFileSync(
    resolvePackagePath(
      '@octopus-backstage/plugin-scaffolder-backend-module-eks',
      'cloudformation',
      'network.yaml',
    ),
    'utf8',
  );
}
