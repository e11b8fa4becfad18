/** Octopus takes names as the same whatever their case, so this does too. */
export function sameName(a: unknown, b: string): boolean {
  return typeof a === 'string' && fold(a) === fold(b);
}

export function fold(name: string): string {
  return name.trim().toLocaleLowerCase('en-US');
}
