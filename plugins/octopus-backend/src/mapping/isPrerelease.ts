/** Whether a version has a prerelease part; a hyphen in the metadata after `+` is none. */
export function isPrerelease(version: string): boolean {
  return version.split('+')[0].includes('-');
}
