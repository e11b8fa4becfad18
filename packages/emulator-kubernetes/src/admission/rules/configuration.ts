import { KubeObject } from '../../objects/KubeObject';
import { Fault, faults } from '../../http/faults';
import { nameFaults } from './names';

type Texts = Record<string, string>;

/** So many bytes a config map or a secret may hold. */
const MOST = 1024 * 1024;

const keyFaults = (field: string, data: Texts = {}) =>
  Object.keys(data).flatMap(key => nameFaults(`${field}[${key}]`, key, 'key'));

/** Source: kubernetes/kubernetes:pkg/apis/core/validation/validation.go, ValidateConfigMap */
export function configMapFaults(object: KubeObject): Fault[] {
  const { data = {}, binaryData = {} } = object as {
    data?: Texts;
    binaryData?: Texts;
  };
  const size =
    Object.values(data).reduce((sum, text) => sum + bytes(text), 0) +
    Object.values(binaryData).reduce((sum, text) => sum + decoded(text), 0);
  return [
    ...keyFaults('data', data),
    ...keyFaults('binaryData', binaryData),
    ...Object.keys(data)
      .filter(key => key in binaryData)
      .map(key =>
        faults.invalid(
          `data[${key}]`,
          key,
          'duplicate of key present in binaryData',
        ),
      ),
    ...(size > MOST ? [faults.tooLong('[]', MOST)] : []),
  ];
}

/** Keys that secrets of a type must have; source: the same file, ValidateSecret. */
const keysOfTypes: Record<string, { all?: string[]; any?: string[] }> = {
  'kubernetes.io/dockerconfigjson': { all: ['.dockerconfigjson'] },
  'kubernetes.io/dockercfg': { all: ['.dockercfg'] },
  'kubernetes.io/tls': { all: ['tls.crt', 'tls.key'] },
  'kubernetes.io/ssh-auth': { all: ['ssh-privatekey'] },
  'kubernetes.io/basic-auth': { any: ['username', 'password'] },
};
const accountAnnotation = 'kubernetes.io/service-account.name';

/** @param object - as it is stored: texts of `stringData` are in `data` */
export function secretFaults(object: KubeObject): Fault[] {
  const { type, data = {}, metadata } = object as KubeObject & { data?: Texts };
  const { all = [], any = [] } = keysOfTypes[type] ?? {};
  const missing = [
    ...all.filter(key => data[key] === undefined),
    ...(any.some(key => key in data) ? [] : any),
  ];
  const size = Object.values(data).reduce(
    (sum, text) => sum + decoded(text),
    0,
  );
  return [
    ...keyFaults('data', data),
    ...(size > MOST ? [faults.tooLong('data', MOST)] : []),
    ...missing.map(key => faults.required(`data[${key}]`)),
    ...(/^kubernetes\.io\/docker/.test(type) && missing.length === 0
      ? all.filter(key => !isJson(data[key]))
      : []
    ).map(key =>
      faults.invalid(
        `data[${key}]`,
        '<secret contents redacted>',
        'unexpected end of JSON input',
      ),
    ),
    ...(type === 'kubernetes.io/service-account-token' &&
    !metadata.annotations?.[accountAnnotation]
      ? [faults.required(`metadata.annotations[${accountAnnotation}]`)]
      : []),
  ];
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function decoded(base64: string): number {
  return Buffer.from(base64, 'base64').length;
}

function isJson(base64: string): boolean {
  try {
    JSON.parse(Buffer.from(base64, 'base64').toString());
    return true;
  } catch {
    return false;
  }
}
