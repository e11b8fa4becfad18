import { installedPath } from './installedPath';

/** The program that the runbooks make and delete clusters with. */
export interface Eksctl {
  /** Such as `0.230.0`. */
  version: string;
  path: string;
}

/** What `build/install-eksctl.sh` has built on this machine; undefined when it was never run. */
export function findEksctl(): Eksctl | undefined {
  const path = installedPath('install-eksctl.sh');
  return path
    ? { version: /eksctl-([\d.]+)\//.exec(path)![1], path }
    : undefined;
}
