import { delimiter } from 'node:path';

/** What of the environment a fresh clone sees: the home, and the way to the network. */
const passed =
  /^(HOME|LANG|TMPDIR|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|npm_config_registry|YARN_NPM_REGISTRY_SERVER)$/i;

/**
 * @param root - this repository, whose own Node and Yarn the clone must not find
 */
export function freshEnvironment(
  env: NodeJS.ProcessEnv,
  root: string,
): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => passed.test(name));
  const path = (env.PATH ?? '')
    .split(delimiter)
    .filter(folder => !folder.startsWith(root) && !folder.includes('xfs-'));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}
