import { containerFaults, PodFacts, securityFaults } from './container';
import { Fault, faults, inList, repeated } from '../../http/faults';
import { labelFaults, nameFaults, within } from './names';

type Fields = Record<string, any>;

const name = (item: Fields) => item.name;

/** Source: kubernetes/kubernetes:pkg/apis/core/validation/validation.go, ValidatePodSpec */
export function podSpecFaults(at: string, spec: Fields): Fault[] {
  const { containers, initContainers, volumes } = spec;
  const facts: PodFacts = {
    volumes: (volumes ?? []).map(name),
    gracePeriod: spec.terminationGracePeriodSeconds ?? 30,
  };
  const check = (container: Fields, field: string) =>
    containerFaults(container, field, facts);
  return [
    ...(containers?.length ? [] : [faults.required(`${at}.containers`)]),
    ...inList<Fields>(`${at}.volumes`, volumes, volumeFaults),
    ...repeated(`${at}.volumes`, volumes, name, '.name'),
    ...inList(`${at}.containers`, containers, check),
    ...repeated(`${at}.containers`, containers, name, '.name'),
    ...inList(`${at}.initContainers`, initContainers, check),
    ...securityFaults(`${at}.securityContext`, spec.securityContext),
    ...within(
      `${at}.activeDeadlineSeconds`,
      spec.activeDeadlineSeconds,
      [1, 2_147_483_647],
    ),
    ...(spec.serviceAccountName
      ? nameFaults(
          `${at}.serviceAccountName`,
          spec.serviceAccountName,
          'subdomain',
        )
      : []),
    ...(spec.hostname
      ? nameFaults(`${at}.hostname`, spec.hostname, 'label')
      : []),
    ...labelFaults(`${at}.nodeSelector`, spec.nodeSelector),
  ];
}

function volumeFaults(volume: Fields, at: string): Fault[] {
  const { name: called, ...kinds } = volume;
  // Of several kinds the server reads an empty folder first.
  const [, ...others] = Object.keys(kinds).sort(
    (a, b) => Number(b === 'emptyDir') - Number(a === 'emptyDir'),
  );
  return [
    ...nameFaults(`${at}.name`, called, 'label'),
    ...others.map(kind =>
      faults.forbidden(
        `${at}.${kind}`,
        'may not specify more than 1 volume type',
      ),
    ),
  ];
}
