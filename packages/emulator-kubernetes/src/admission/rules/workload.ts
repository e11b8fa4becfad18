import { isDeepStrictEqual } from 'node:util';
import { isSelected } from '../../lists/labelSelector';
import { KubeObject } from '../../objects/KubeObject';
import { Fault, faults, inList } from '../../http/faults';
import { labelFaults, notBelow } from './names';
import { podSpecFaults } from './podSpec';

type Fields = Record<string, any>;

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Source: kubernetes/kubernetes:pkg/apis/apps/validation/validation.go, ValidateDeploymentSpec, ValidateReplicaSetSpec */
export function workloadFaults({ kind, spec = {} }: KubeObject): Fault[] {
  const { selector, template } = spec;
  const pod = template?.spec ?? {};
  const at = 'spec.template.spec';
  return [
    ...notBelow('spec.replicas', spec.replicas, 0),
    ...notBelow('spec.minReadySeconds', spec.minReadySeconds, 0),
    ...notBelow('spec.revisionHistoryLimit', spec.revisionHistoryLimit, 0),
    ...(spec.progressDeadlineSeconds <= (spec.minReadySeconds ?? 0)
      ? [
          faults.invalid(
            'spec.progressDeadlineSeconds',
            spec.progressDeadlineSeconds,
            'must be greater than minReadySeconds',
          ),
        ]
      : []),
    ...selectorFaults(kind.toLowerCase(), selector),
    ...templateFaults(selector, template?.metadata?.labels),
    ...strategyFaults(spec.strategy),
    ...(template ? podSpecFaults(at, pod) : []),
    ...(pod.restartPolicy && pod.restartPolicy !== 'Always'
      ? [
          faults.unsupported(`${at}.restartPolicy`, pod.restartPolicy, [
            'Always',
          ]),
        ]
      : []),
    ...(pod.activeDeadlineSeconds !== undefined
      ? [
          faults.forbidden(
            `${at}.activeDeadlineSeconds`,
            'activeDeadlineSeconds in ReplicaSet is not Supported',
          ),
        ]
      : []),
  ];
}

function selectorFaults(kind: string, selector: Fields | undefined): Fault[] {
  if (!selector) {
    return [];
  }
  const { matchLabels, matchExpressions } = selector;
  const labels = labelFaults('spec.selector.matchLabels', matchLabels);
  const isEmpty = isDeepStrictEqual(selector, {});
  return [
    ...(isEmpty
      ? [
          faults.invalid(
            'spec.selector',
            selector,
            `empty selector is invalid for ${kind}`,
          ),
        ]
      : []),
    ...labels,
    ...(labels.length > 0
      ? [faults.invalid('spec.selector', selector, 'invalid label selector')]
      : []),
    ...inList<Fields>(
      'spec.selector.matchExpressions',
      matchExpressions,
      ({ operator }, at) =>
        operators.includes(operator)
          ? []
          : [
              faults.invalid(
                `${at}.operator`,
                operator,
                'not a valid selector operator',
              ),
              faults.invalid(
                'spec.selector',
                selector,
                'invalid label selector',
              ),
            ],
    ),
  ];
}

function templateFaults(
  selector: Fields | undefined,
  labels: Record<string, string> = {},
): Fault[] {
  const wanted: Record<string, string> = selector?.matchLabels ?? {};
  const isReadable = labelFaults('', wanted).length === 0;
  const isMatching =
    selector &&
    Object.entries(wanted).every(([key, value]) =>
      isSelected(labels, [{ key, is: [value] }]),
    );
  return [
    ...labelFaults('spec.template.labels', labels),
    ...(isMatching || !isReadable
      ? []
      : [
          faults.invalid(
            'spec.template.metadata.labels',
            labels,
            '`selector` does not match template `labels`',
          ),
        ]),
  ];
}

function strategyFaults({ type, rollingUpdate }: Fields = {}): Fault[] {
  const at = 'spec.strategy.rollingUpdate';
  if (type === 'Recreate' && rollingUpdate) {
    return [
      faults.forbidden(
        at,
        "may not be specified when strategy `type` is 'Recreate'",
      ),
    ];
  }
  const shares = Object.entries<number | string>(rollingUpdate ?? {});
  const isStuck =
    shares.length === 2 &&
    shares.every(([, share]) => /^0%?$/.test(`${share}`));
  return [
    ...shares
      .filter(([, share]) => typeof share === 'string' && !/^\d+%$/.test(share))
      .map(([name, share]) =>
        faults.invalid(
          `${at}.${name}`,
          share,
          "a valid percent string must be a numeric string followed by an ending '%'",
        ),
      ),
    ...(isStuck
      ? [
          faults.invalid(
            `${at}.maxUnavailable`,
            rollingUpdate.maxUnavailable,
            'may not be 0 when `maxSurge` is 0',
          ),
        ]
      : []),
  ];
}
