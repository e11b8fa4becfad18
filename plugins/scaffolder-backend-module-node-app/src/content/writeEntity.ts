import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
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
 * @throws InputError when it lacks what every entity has
 */
export function writeEntity(
  input: Record<string, any>,
  appUrl: string,
): KeptEntity {
  const { apiVersion, kind, metadata } = input;
  const isComplete = [apiVersion, kind, metadata?.name].every(
    field => typeof field === 'string' && field !== '',
  );
  if (!isComplete) {
    throw new InputError(
      "'entity' needs the texts apiVersion, kind and metadata.name, as every entity of the catalog has them",
    );
  }
  const entity = input as Entity;
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
