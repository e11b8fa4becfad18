/** Packages of Backstage that a lock file has in more than one version. */
export function lockedTwice(lock: string): string[] {
  const names = [...lock.matchAll(/^"(@backstage\/[^@]+)@npm:/gm)].map(
    ([, name]) => name,
  );
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
