import { KubeObject } from '../../objects/KubeObject';
import { Fault, faults } from '../../http/faults';
import { notBelow } from './names';

/** Source: kubernetes/kubernetes:pkg/apis/coordination/validation/validation.go */
export function leaseFaults({ spec = {} }: KubeObject): Fault[] {
  const { leaseDurationSeconds: seconds, leaseTransitions } = spec;
  return [
    ...(seconds === undefined || seconds > 0
      ? []
      : [
          faults.invalid(
            'spec.leaseDurationSeconds',
            seconds,
            'must be greater than 0',
          ),
        ]),
    ...notBelow('spec.leaseTransitions', leaseTransitions, 0),
  ];
}
