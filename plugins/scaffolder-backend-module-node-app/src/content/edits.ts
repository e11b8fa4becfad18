import { ComponentEntityV1alpha1 } from '@backstage/catalog-model';
import { parse, stringify } from 'yaml';
import { ServiceNames } from '../names/names';

/** What differs between two repositories of the same content. */
export interface AppIdentity {
  /** Of the repository, as GitHub writes it. */
  owner: string;
  names: ServiceNames;
  description: string;
  /** What builds are published as, such as `octopub/shop`. */
  image: string;
  /** Entity reference of who owns the component; the content's own when left out. */
  componentOwner?: string;
  /** Entity reference or name of the system that the component is a part of. */
  system?: string;
  annotations: Record<string, string>;
  links: { url: string; title: string; icon: string }[];
}

/** A `package.json` with another name and description. */
export function renamePackage(
  text: string,
  name: string,
  description: string,
): string {
  return print({ ...JSON.parse(text), name, description });
}

/** A `package-lock.json` whose own package has another name. */
export function renamePackageLock(text: string, name: string): string {
  const lock = JSON.parse(text);
  return print({
    ...lock,
    name,
    packages: { ...lock.packages, '': { ...lock.packages?.[''], name } },
  });
}

/** As npm writes both files. */
function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A Markdown text with another first heading; one is put before a text that has none. */
export function retitle(text: string, title: string): string {
  const heading = `# ${title}`;
  return /^# .*$/m.test(text)
    ? text.replace(/^# .*$/m, () => heading)
    : `${heading}\n\n${text}`;
}

/** Image of the content, which its readme names. */
const templateImage = '`octopub/node-app`';

/** A `README.md` of another service, with its image. */
export function renameReadme(text: string, { names, image }: AppIdentity) {
  return retitle(text, names.component).replaceAll(
    templateImage,
    () => `\`${image}\``,
  );
}

/** The `catalog-info.yaml` of the content as that of one repository. */
export function catalogInfo(text: string, identity: AppIdentity): string {
  const template: ComponentEntityV1alpha1 = parse(text);
  const entity: ComponentEntityV1alpha1 = {
    ...template,
    metadata: {
      ...template.metadata,
      name: identity.names.component,
      description: identity.description,
      annotations: {
        ...template.metadata.annotations,
        'github.com/project-slug': `${identity.owner}/${identity.names.component}`,
        ...identity.annotations,
      },
      ...(identity.links.length && { links: identity.links }),
    },
    spec: {
      ...template.spec,
      owner: identity.componentOwner ?? template.spec.owner,
      ...(identity.system && { system: identity.system }),
    },
  };
  return stringify(entity, { lineWidth: 0 });
}
