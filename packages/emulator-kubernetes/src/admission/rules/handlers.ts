import { Fault, faults } from '../../http/faults';
import { notBelow, portOrNameFaults } from './names';

type Fields = Record<string, any>;

const handlers = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'];
const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const counts = [
  ...['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds'],
  ...['successThreshold', 'failureThreshold'],
];

/** Source: kubernetes/kubernetes:pkg/apis/core/validation/validation.go, validateProbe */
export function probeFaults(at: string, container: Fields): Fault[] {
  return probes
    .filter(name => container[name])
    .flatMap(name => {
      const probe: Fields = container[name];
      const field = `${at}.${name}`;
      return [
        ...handlerFaults(field, probe),
        ...counts.flatMap(count =>
          notBelow(`${field}.${count}`, probe[count], 0),
        ),
        ...(name !== 'readinessProbe' && (probe.successThreshold ?? 1) !== 1
          ? [
              faults.invalid(
                `${field}.successThreshold`,
                probe.successThreshold,
                'must be 1',
              ),
            ]
          : []),
      ];
    });
}

/**
 * Source: the same file, validateLifecycle
 *
 * @param gracePeriod - of the pod, in seconds
 */
export function lifecycleFaults(
  at: string,
  lifecycle: Fields | undefined,
  gracePeriod: number,
): Fault[] {
  return Object.entries<Fields>(lifecycle ?? {})
    .filter(([name]) => ['preStop', 'postStart'].includes(name))
    .flatMap(([name, hook]) => {
      const seconds = hook.sleep?.seconds;
      return [
        ...handlerFaults(`${at}.${name}`, hook),
        ...(seconds === undefined || (seconds >= 0 && seconds <= gracePeriod)
          ? []
          : [
              faults.invalid(
                `${at}.${name}.sleep`,
                seconds,
                `must be non-negative and less than terminationGracePeriodSeconds (${gracePeriod})`,
              ),
            ]),
      ];
    });
}

function handlerFaults(at: string, hook: Fields): Fault[] {
  const [first, second] = handlers.filter(name => hook[name]);
  if (!first) {
    return [faults.required(at, 'must specify a handler type')];
  }
  const { port } = hook[first];
  return [
    ...(second
      ? [
          faults.forbidden(
            `${at}.${second}`,
            'may not specify more than 1 handler type',
          ),
        ]
      : []),
    ...(port === undefined
      ? []
      : portOrNameFaults(`${at}.${first}.port`, port)),
  ];
}
