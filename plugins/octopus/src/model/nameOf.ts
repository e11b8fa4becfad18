/** The name of the thing with this id; the id itself when it is not among them. */
export function nameOf(
  things: { id: string; name: string }[],
  id: string,
): string {
  return things.find(thing => thing.id === id)?.name ?? id;
}
