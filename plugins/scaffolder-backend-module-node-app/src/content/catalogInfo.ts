import { ComponentEntityV1alpha1 } from '@backstage/catalog-model';
import { parse, stringify } from 'yaml';
import { AppIdentity } from './AppIdentity';

/** The `catalog-info.yaml` of the content as that of one repository. */
export function catalogInfo(text: string, identity: AppIdentity): string {
  const template: ComponentEntityV1alpha1 = parse(text);
  const entity: ComponentEntityV1alpha1 = {
    ...template,
    metadata: {
      ...template.metadata,
      name: identity.repo,
      description: identity.description,
      annotations: {
        ...template.metadata.annotations,
        'github.com/project-slug': `${identity.owner}/${identity.repo}`,
        ...identity.annotations,
      },
    },
    spec: {
      ...template.spec,
      owner: identity.componentOwner ?? template.spec.owner,
    },
  };
  return stringify(entity, { lineWidth: 0 });
}
