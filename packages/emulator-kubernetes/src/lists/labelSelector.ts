import { refusals } from '../http/ApiError';

/** What a label has to be or not to be; neither: it has to be there. */
export interface Requirement {
  key: string;
  is?: string[];
  isNot?: string[];
  missing?: boolean;
}

const expressions: [RegExp, (match: string[]) => Omit<Requirement, 'key'>][] = [
  [
    /^(\S+) (in|notin) \((.*)\)$/,
    ([, , operator, list]) => {
      const values = list.split(',').map(value => value.trim());
      return operator === 'in' ? { is: values } : { isNot: values };
    },
  ],
  [/^([^!=\s]+)\s*={1,2}\s*([^!=\s]*)$/, ([, , value]) => ({ is: [value] })],
  [/^([^!=\s]+)\s*!=\s*([^!=\s]*)$/, ([, , value]) => ({ isNot: [value] })],
  [/^!\s*([^!=\s]+)$/, () => ({ missing: true })],
  [/^([^!=\s]+)$/, () => ({})],
];

/**
 * Reads the query parameter `labelSelector`. Source: "Labels and Selectors" in
 * the Kubernetes documentation.
 *
 * @throws ApiError (400)
 */
export function readLabelSelector(text: string): Requirement[] {
  return text
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(part => {
      for (const [pattern, toRule] of expressions) {
        const match = pattern.exec(part);
        if (match) {
          return { key: match[1], ...toRule(match) };
        }
      }
      throw refusals.badRequest(
        `unable to parse requirement: found '${part}', expected: identifier or operator`,
      );
    });
}

export function isSelected(
  labels: Record<string, string> = {},
  requirements: Requirement[],
): boolean {
  return requirements.every(({ key, is, isNot, missing }) => {
    if (is) {
      return is.includes(labels[key]);
    }
    if (isNot) {
      return !isNot.includes(labels[key]);
    }
    return (labels[key] === undefined) === Boolean(missing);
  });
}
