import { Fault, faults } from '../../http/faults';
import { toNumber } from './quantity';

type Amounts = Record<string, string | number>;

const standard = /^(cpu|memory|ephemeral-storage|hugepages-.+)$/;

/** Source: kubernetes/kubernetes:pkg/apis/core/validation/validation.go, ValidateContainerResourceRequirements */
export function resourceFaults(
  at: string,
  resources: { requests?: Amounts; limits?: Amounts } = {},
): Fault[] {
  const { requests = {}, limits = {} } = resources;
  return [
    ...amountFaults(`${at}.limits`, limits),
    ...amountFaults(`${at}.requests`, requests),
    ...Object.entries(requests)
      .filter(
        ([name, amount]) =>
          limits[name] !== undefined &&
          toNumber(amount) > toNumber(limits[name]),
      )
      .map(([name, amount]) =>
        faults.invalid(
          `${at}.requests`,
          amount,
          `must be less than or equal to ${name} limit of ${limits[name]}`,
        ),
      ),
  ];
}

function amountFaults(at: string, amounts: Amounts): Fault[] {
  return Object.entries(amounts).flatMap(([name, amount]) => [
    ...(standard.test(name) || name.includes('/')
      ? []
      : [
          faults.invalid(
            `${at}[${name}]`,
            name,
            'must be a standard resource type or fully qualified',
          ),
        ]),
    ...(toNumber(amount) < 0
      ? [
          faults.invalid(
            `${at}[${name}]`,
            amount,
            'must be greater than or equal to 0',
          ),
        ]
      : []),
  ]);
}
