/** A `package.json` with another name and description. */
export function renamePackage(
  text: string,
  name: string,
  description: string,
): string {
  return print({ ...JSON.parse(text), name, description });
}

/** A `package-lock.json` whose own package has another name. */
export function renamePackageLock(text: string, name: string): string {
  const lock = JSON.parse(text);
  return print({
    ...lock,
    name,
    packages: { ...lock.packages, '': { ...lock.packages?.[''], name } },
  });
}

/** As npm writes both files. */
function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
