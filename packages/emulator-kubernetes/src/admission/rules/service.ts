import { isIP } from 'node:net';
import { KubeObject } from '../../objects/KubeObject';
import { Fault, faults, inList, repeated } from '../../http/faults';
import {
  labelFaults,
  nameFaults,
  portFaults,
  portOrNameFaults,
  within,
} from './names';

type Fields = Record<string, any>;

/** Of EKS and of Kubernetes by default. */
const nodePorts: [number, number] = [30_000, 32_767];

/** Source: kubernetes/kubernetes:pkg/apis/core/validation/validation.go, ValidateService */
export function serviceFaults({ spec = {} }: KubeObject): Fault[] {
  const { type = 'ClusterIP', ports, clusterIP, externalName } = spec;
  const isExternal = ['LoadBalancer', 'NodePort'].includes(type);
  const mayLackPorts = clusterIP === 'None' || type === 'ExternalName';
  return [
    ...(ports?.length || mayLackPorts ? [] : [faults.required('spec.ports')]),
    ...inList<Fields>('spec.ports', ports, (port, at) =>
      servicePortFaults(port, at, ports.length > 1),
    ),
    ...repeated<Fields>('spec.ports', ports, ({ name }) => name, '.name'),
    ...repeated<Fields>(
      'spec.ports',
      ports,
      ({ port, protocol = 'TCP' }) => `${port}/${protocol}`,
    ),
    ...addressFaults(type, clusterIP),
    ...(type === 'ExternalName' && !externalName
      ? [faults.required('spec.externalName')]
      : []),
    ...(spec.externalTrafficPolicy && !isExternal
      ? [
          faults.invalid(
            'spec.externalTrafficPolicy',
            spec.externalTrafficPolicy,
            'may only be set for externally-accessible services',
          ),
        ]
      : []),
    ...labelFaults('spec.selector', spec.selector),
  ];
}

function addressFaults(type: string, clusterIP: string | undefined): Fault[] {
  const field = 'spec.clusterIPs[0]';
  if (!clusterIP || isIP(clusterIP)) {
    return [];
  }
  if (clusterIP !== 'None') {
    return [faults.invalid(field, clusterIP, 'must be a valid IP address')];
  }
  return ['LoadBalancer', 'NodePort'].includes(type)
    ? [
        faults.invalid(
          field,
          clusterIP,
          `may not be set to 'None' for ${type} services`,
        ),
      ]
    : [];
}

function servicePortFaults(
  { name, port, targetPort, nodePort }: Fields,
  at: string,
  needsName: boolean,
): Fault[] {
  return [
    ...(needsName && !name ? [faults.required(`${at}.name`)] : []),
    ...(name ? nameFaults(`${at}.name`, name, 'label') : []),
    ...(port === undefined ? [] : portFaults(`${at}.port`, port)),
    ...(targetPort === undefined
      ? []
      : portOrNameFaults(`${at}.targetPort`, targetPort)),
    ...within(`${at}.nodePort`, nodePort || undefined, nodePorts),
  ];
}
