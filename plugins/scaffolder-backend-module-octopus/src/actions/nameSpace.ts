/** The space of an action's input in words, before Octopus is asked for it. */
export function nameSpace(input: {
  instance?: string;
  space?: string;
}): string {
  const space = input.space
    ? `the space '${input.space}'`
    : 'the default space';
  return input.instance
    ? `${space} of the Octopus instance '${input.instance}'`
    : space;
}
