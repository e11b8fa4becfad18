import { z } from 'zod';

/** Source: `microsite/src/pluginDirectory/load.ts` of backstage/backstage. */
export const manifestName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/;

/**
 * What the plugin directory takes of a new entry; what its audit adds is left out.
 * Sources: `microsite/src/pluginDirectory/manifest.ts` of backstage/backstage, in
 * the versions with `setup` and without it, and for the length of a description
 * "Add to Directory" in its documentation.
 */
export const manifestSchema = z.strictObject({
  title: z.string().min(1),
  author: z.string().min(1),
  authorUrl: z.url(),
  category: z.string().min(1),
  description: z.string().min(1).max(170),
  documentation: z.url(),
  iconUrl: z.string().min(1).optional(),
  npmPackageName: z.string().min(1),
  addedDate: z.iso.date(),
  order: z.number().optional(),
  status: z.literal('active'),
  capabilities: z
    .array(
      z.enum([
        'entity-card',
        'entity-content',
        'standalone-page',
        'home-page',
        'search-result',
        'techdocs-addon',
        'catalog-processor',
        'catalog-provider',
        'scaffolder-actions',
        'search-collator',
        'backend-module',
        'permissions',
        'signals',
      ]),
    )
    .optional(),
});
