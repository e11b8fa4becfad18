import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useSWR from 'swr';
import { createFromTemplateRouteRef } from '../context/createFromTemplateRouteRef';

const TEMPLATES = [
  'octopus-feature-branch',
  'octopus-feature-branch-delete',
] as const;

/** The fields of the template forms that can be filled in. */
interface FeatureBranchForm {
  entityRef?: string;
  branch?: string;
  namespace?: string;
  /** By name. */
  tenant?: string;
}

/** Returns the URL of a form with its fields filled in. */
type TemplateLink = (form: FeatureBranchForm) => string;

/**
 * Links to the form of a template that deploys or deletes feature branches, in
 * whatever namespace it is: `default` if it is in several.
 *
 * @returns undefined in a portal without the scaffolder, without the template,
 *   or whose catalog does not show it to this person
 */
export function useTemplateLink(
  templateName: (typeof TEMPLATES)[number],
): TemplateLink | undefined {
  const route = useRouteRef(createFromTemplateRouteRef);
  const catalog = useApiHolder().get(catalogApiRef);
  const { data: namespaces } = useSWR(
    route && catalog && [catalog, 'templates'],
    async () => {
      const { items } = await catalog!.getEntities({
        filter: { kind: 'Template', 'metadata.name': [...TEMPLATES] },
        fields: ['metadata.name', 'metadata.namespace'],
      });
      return items.map(({ metadata }) => ({
        templateName: metadata.name,
        namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
      }));
    },
    { errorRetryCount: 3, revalidateOnFocus: false },
  );
  const found = (namespaces ?? [])
    .filter(each => each.templateName === templateName)
    .map(({ namespace }) => namespace)
    .sort();
  if (!route || found.length === 0) {
    return undefined;
  }
  const namespace = found.includes(DEFAULT_NAMESPACE)
    ? DEFAULT_NAMESPACE
    : found[0];
  return form => {
    const path = route({ namespace, templateName });
    return `${path}?${new URLSearchParams({ formData: JSON.stringify(form) })}`;
  };
}
