/** The lines that one text has and the other lacks, with a `-` or a `+` before each. */
export function describeChange(before: string, after: string): string {
  const lines = (text: string) =>
    text.split('\n').filter(line => line.trim() !== '');
  const without = (ones: string[], others: string[]) =>
    ones.filter(line => !others.includes(line));
  return [
    ...without(lines(before), lines(after)).map(line => `- ${line}`),
    ...without(lines(after), lines(before)).map(line => `+ ${line}`),
  ].join('\n');
}
