import { OctopusRunbook } from '@octopus-backstage/plugin-octopus-common';

/** Without the picture that names of the reference architecture begin with. */
function wordsOf({ name }: OctopusRunbook): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '') || name;
}

/** Puts runbooks into the order of their names. */
export function sortRunbooks(runbooks: OctopusRunbook[]): OctopusRunbook[] {
  return [...runbooks].sort((a, b) => wordsOf(a).localeCompare(wordsOf(b)));
}

/** Whether the name or the description of a runbook has a text in it. */
export function matchesRunbook(
  { name, description = '' }: OctopusRunbook,
  search: string,
): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  return [name, description].some(text =>
    text.toLocaleLowerCase().includes(wanted),
  );
}
