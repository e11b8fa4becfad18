import { spawnSync } from 'node:child_process';

/** Ids of a user and its group, as `spawn` takes them. */
export interface UserIds {
  uid?: number;
  gid?: number;
}

/**
 * Whom to run a server as that refuses to run as root.
 *
 * @param name - a user that is not root
 * @returns nothing unless this process is root's
 */
export function userToRunAs(name: string): UserIds {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const id = (option: string) =>
    Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}
