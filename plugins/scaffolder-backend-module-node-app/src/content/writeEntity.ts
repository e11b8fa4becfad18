import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Entity,
  KubernetesValidatorFunctions,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { stringify } from 'yaml';

/** An entity that is to be kept in a file. */
export interface KeptEntity {
  title: string;
  /** Its page in the portal. */
  page: string;
  /** Writes `catalog-info.yaml` to a folder that need not exist yet. */
  writeTo(dir: string): Promise<void>;
}

/**
 * @param appUrl - address of the portal, without a slash at its end
 * @throws InputError that names the field which the catalog would not take
 */
export function writeEntity(
  input: Record<string, any>,
  appUrl: string,
): KeptEntity {
  const wrong = wrongField(input);
  if (wrong) {
    throw new InputError(
      `'entity' needs apiVersion, kind and metadata.name as strings, like every catalog entity; ${wrong} is missing or invalid`,
    );
  }
  const entity = input as Entity;
  const { kind } = entity;
  const { name, namespace = 'default', title = name } = entity.metadata;
  const path = [namespace, kind, name].map(part =>
    encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return {
    title: `${title} (${stringifyEntityRef(entity)})`,
    page: `${appUrl}/catalog/${path.join('/')}`,
    async writeTo(dir) {
      await mkdir(dir, { recursive: true });
      await writeFile(
        join(dir, 'catalog-info.yaml'),
        stringify(entity, { lineWidth: 0 }),
      );
    },
  };
}

/** The first field that the catalog would not take, of those that are used here. */
function wrongField(input: Record<string, any>): string | undefined {
  const { apiVersion, kind, metadata } = input;
  const { name, namespace, title } = Object(metadata);
  const rules = KubernetesValidatorFunctions;
  const checks: [string, boolean][] = [
    ['apiVersion', rules.isValidApiVersion(apiVersion)],
    ['kind', rules.isValidKind(kind)],
    ['metadata.name', rules.isValidObjectName(name)],
    [
      'metadata.namespace',
      namespace === undefined || rules.isValidObjectName(namespace),
    ],
    ['metadata.title', title === undefined || typeof title === 'string'],
  ];
  return checks.find(([, holds]) => !holds)?.[0];
}
