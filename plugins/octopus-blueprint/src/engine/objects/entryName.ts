/** How an address is shown to people. */
export function entryName(object: {
  name: string;
  environments?: string[];
}): string {
  return object.environments?.length
    ? `${object.name} (${object.environments.join(', ')})`
    : object.name;
}
