import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync } from 'node:fs';

const PACKAGE = '@octopus-backstage/plugin-catalog-backend-module-octopus';

/**
 * The folder that has the templates: that of the repository where the package
 * runs from source, and the copy that `scripts/pack-templates.sh` has made where
 * it is installed. An installed package has no `src`.
 */
export function templatesFolder(): string {
  return existsSync(resolvePackagePath(PACKAGE, 'src'))
    ? resolvePackagePath(PACKAGE, '../../templates')
    : resolvePackagePath(PACKAGE, 'dist/template-files');
}
