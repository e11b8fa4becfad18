import { mutations } from './mutations';

const inNamespace = '/api/v1/namespaces/{namespace}';
const configMap = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
  data: { colour: 'blue' },
};
const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'password' },
  stringData: { password: 'hunter2' },
};
const ofType = (type: string, stringData: Record<string, string> = {}) => ({
  ...secret,
  type,
  stringData,
});
const attempt = (name: string, body: unknown) => ({
  name: `Secret: ${name}`,
  method: 'POST',
  path: `${inNamespace}/secrets?dryRun=All`,
  body,
});

export const configuration = [
  ...mutations(`${inNamespace}/configmaps`, configMap, [
    ['a key with a blank', 'data', { 'a b': '' }],
    ['an empty key', 'data', { '': '' }],
    ['a key of 254 letters', 'data', { ['a'.repeat(254)]: '' }],
    ['a key of two dots', 'data', { '..': '' }],
    ['a value that is a number', 'data.colour', 7],
    ['a value that is an object', 'data.colour', {}],
    ['more than it can hold', 'data.colour', 'a'.repeat(1024 * 1024 + 1)],
    ['a key in both parts', 'binaryData', { colour: 'YQ==' }],
    ['bytes that are not base64', 'binaryData', { other: '&' }],
    ['no data', 'data', undefined],
  ]),
  ...mutations(`${inNamespace}/secrets`, secret, [
    ['a key with a blank', 'stringData', { 'a b': '' }],
    ['data that are not base64', 'data', { password: '&' }],
    ['data beside a text of the same key', 'data', { password: 'YQ==' }],
    [
      'more than it can hold',
      'stringData.password',
      'a'.repeat(1024 * 1024 + 1),
    ],
  ]),
  attempt(
    'of a registry, without its key',
    ofType('kubernetes.io/dockerconfigjson'),
  ),
  attempt(
    'of a registry, with what is no JSON',
    ofType('kubernetes.io/dockerconfigjson', { '.dockerconfigjson': '{' }),
  ),
  attempt(
    'of a registry',
    ofType('kubernetes.io/dockerconfigjson', { '.dockerconfigjson': '{}' }),
  ),
  attempt('of TLS, without a key', ofType('kubernetes.io/tls')),
  attempt('of a login, with neither', ofType('kubernetes.io/basic-auth')),
  attempt('of SSH, without a key', ofType('kubernetes.io/ssh-auth')),
  attempt(
    'of an account that is not named',
    ofType('kubernetes.io/service-account-token'),
  ),
  attempt('of a type of its own', ofType('example.com/anything')),
];
