import { Fault, faults } from '../../http/faults';

/**
 * What names may look like. Source of rules and texts:
 * kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go
 */
interface Rule {
  pattern: RegExp;
  most: number;
  why: string;
}

const rules = {
  label: {
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
    most: 63,
    why: "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
  },
  label1035: {
    pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
    most: 63,
    why: "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
  },
  subdomain: {
    pattern:
      /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    most: 253,
    why: "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
  },
  labelValue: {
    pattern: /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/,
    most: 63,
    why: "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  },
  labelName: {
    pattern: /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/,
    most: 63,
    why: "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  },
  portName: {
    pattern: /^(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
    most: 15,
    why: 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
  },
  variable: {
    pattern: /^[ -<>-~]+$/,
    most: Infinity,
    why: "a valid environment variable name must consist only of printable ASCII characters other than '='",
  },
  key: {
    pattern: /^(?!\.\.?$)(?!\.\.)[-._a-zA-Z0-9]+$/,
    most: 253,
    why: "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
  },
  pathSegment: {
    pattern: /^(?!\.\.?$)[^/%]+$/,
    most: Infinity,
    why: "may not be '.' or '..', or contain '/' or '%'",
  },
} satisfies Record<string, Rule>;

export type NameRule = keyof typeof rules;

/** @param value - what was sent, a text or nothing */
export function nameFaults(
  field: string,
  value: string | undefined,
  rule: NameRule,
): Fault[] {
  const text = value ?? '';
  const { pattern, most, why } = rules[rule];
  if (text.length > most) {
    return [
      faults.invalid(field, text, `must be no more than ${most} characters`),
    ];
  }
  return pattern.test(text) ? [] : [faults.invalid(field, text, why)];
}

/** A name with an optional domain before a slash, as keys of labels are. */
export function qualifiedNameFaults(field: string, key: string): Fault[] {
  const parts = key.split('/');
  if (parts.length > 2) {
    return [faults.invalid(field, key, 'a qualified name has one slash')];
  }
  const name = nameFaults(field, parts.at(-1), 'labelName');
  return [
    ...(parts.length === 2 ? nameFaults(field, parts[0], 'subdomain') : []),
    ...name.map(() => faults.invalid(field, key, rules.labelName.why)),
  ];
}

/** Keys and values of labels, or of a selector by them. */
export function labelFaults(
  field: string,
  labels: Record<string, string> | undefined,
): Fault[] {
  return Object.entries(labels ?? {}).flatMap(([key, value]) => [
    ...qualifiedNameFaults(field, key),
    ...nameFaults(field, value, 'labelValue'),
  ]);
}

export function portFaults(field: string, port: number | undefined): Fault[] {
  const number = port ?? 0;
  return number >= 1 && number <= 65_535
    ? []
    : [faults.invalid(field, number, 'must be between 1 and 65535, inclusive')];
}

/** A number of a port, or its name. */
export function portOrNameFaults(
  field: string,
  port: number | string | undefined,
): Fault[] {
  return typeof port === 'string'
    ? nameFaults(field, port, 'portName')
    : portFaults(field, port);
}

export function notBelow(
  field: string,
  value: number | undefined,
  least: number,
): Fault[] {
  return value === undefined || value >= least
    ? []
    : [
        faults.invalid(
          field,
          value,
          `must be greater than or equal to ${least}`,
        ),
      ];
}

export function within(
  field: string,
  value: number | undefined,
  [least, most]: [number, number],
): Fault[] {
  return value === undefined || (value >= least && value <= most)
    ? []
    : [
        faults.invalid(
          field,
          value,
          `must be between ${least} and ${most}, inclusive`,
        ),
      ];
}
