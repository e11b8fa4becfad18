import packageJson from '../package.json';

/**
 * What a portal may show as information on the plugin. Most of `package.json` is
 * dependencies and scripts, which nobody looks up in an app.
 */
export const packageInfo = {
  name: packageJson.name,
  version: packageJson.version,
  description: packageJson.description,
  license: packageJson.license,
  author: packageJson.author,
  homepage: packageJson.homepage,
  repository: packageJson.repository,
  bugs: packageJson.bugs,
  backstage: packageJson.backstage,
};
