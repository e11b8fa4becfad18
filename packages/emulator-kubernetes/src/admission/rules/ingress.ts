import { isIP } from 'node:net';
import { KubeObject } from '../../objects/KubeObject';
import { Fault, faults, inList } from '../../http/faults';
import { nameFaults, portFaults } from './names';

type Fields = Record<string, any>;

/** What a path must not contain. */
const odd = ['//', '/./', '/../', '%2f', '%2F'];
/** What a path must not end with. */
const oddEnds = ['/..', '/.'];

/** Source: kubernetes/kubernetes:pkg/apis/networking/validation/validation.go, ValidateIngressSpec */
export function ingressFaults({ spec = {} }: KubeObject): Fault[] {
  const { rules, defaultBackend, ingressClassName, tls } = spec;
  return [
    ...(rules?.length || defaultBackend
      ? []
      : [
          faults.invalid(
            'spec',
            null,
            'either `defaultBackend` or `rules` must be specified',
          ),
        ]),
    ...(defaultBackend
      ? backendFaults('spec.defaultBackend', defaultBackend)
      : []),
    ...inList<Fields>('spec.rules', rules, ruleFaults),
    ...inList<Fields>('spec.tls', tls, ({ hosts }, at) =>
      inList<string>(`${at}.hosts`, hosts, hostFaults),
    ),
    ...(ingressClassName === undefined
      ? []
      : nameFaults('spec.ingressClassName', ingressClassName, 'subdomain')),
  ];
}

function ruleFaults({ host, http }: Fields, at: string): Fault[] {
  return [
    ...(host ? hostFaults(host, `${at}.host`) : []),
    ...(http && !http.paths?.length
      ? [faults.required(`${at}.http.paths`)]
      : []),
    ...inList<Fields>(`${at}.http.paths`, http?.paths, pathFaults),
  ];
}

function hostFaults(host: string, at: string): Fault[] {
  if (isIP(host)) {
    return [faults.invalid(at, host, 'must be a DNS name, not an IP address')];
  }
  const [fault] = nameFaults(at, host.replace(/^\*\./, ''), 'subdomain');
  return fault ? [faults.invalid(at, host, fault.message)] : [];
}

function pathFaults(
  { path = '', pathType, backend }: Fields,
  at: string,
): Fault[] {
  const isFree = pathType === 'ImplementationSpecific' && path === '';
  const found = odd.filter(text => path.includes(text));
  const ends = oddEnds.filter(text => path.endsWith(text));
  return [
    ...(path.startsWith('/') || isFree
      ? []
      : [faults.invalid(`${at}.path`, path, 'must be an absolute path')]),
    ...(pathType === 'ImplementationSpecific' ? [] : found).map(text =>
      faults.invalid(`${at}.path`, path, `must not contain '${text}'`),
    ),
    ...(pathType === 'ImplementationSpecific' ? [] : ends).map(text =>
      faults.invalid(`${at}.path`, path, `cannot end with '${text}'`),
    ),
    ...(backend ? backendFaults(`${at}.backend`, backend) : []),
  ];
}

function backendFaults(at: string, { service, resource }: Fields): Fault[] {
  if (!service === !resource) {
    return [
      faults.invalid(
        at,
        '',
        service
          ? 'cannot set both resource and service backends'
          : 'resource or service backend is required',
      ),
    ];
  }
  if (!service) {
    return [];
  }
  const { number, name } = service.port ?? {};
  return [
    ...nameFaults(`${at}.service.name`, service.name, 'label1035'),
    ...(number && name
      ? [faults.invalid(at, '', 'cannot set both port name & port number')]
      : []),
    ...(number || name
      ? []
      : [faults.required(at, 'port name or number is required')]),
    ...(number ? portFaults(`${at}.service.port.number`, number) : []),
    ...(name ? nameFaults(`${at}.service.port.name`, name, 'portName') : []),
  ];
}

/** So many bytes the name of a controller may have. */
const MOST = 250;

/** Source: the same file, ValidateIngressClass */
export function ingressClassFaults({ spec = {} }: KubeObject): Fault[] {
  const { controller } = spec;
  const field = 'spec.controller';
  if (!controller) {
    return [faults.required(field)];
  }
  if (controller.length > MOST) {
    return [faults.tooLong(field, MOST)];
  }
  return /^[^/]+\/.+$/.test(controller)
    ? []
    : [
        faults.invalid(
          field,
          controller,
          'must be a domain-prefixed path (such as "acme.io/foo")',
        ),
      ];
}
