/** Compares names as Octopus does, ignoring case. */
export function sameName(a: unknown, b: string): boolean {
  return typeof a === 'string' && fold(a) === fold(b);
}

export function fold(name: string): string {
  return name.trim().toLowerCase();
}
