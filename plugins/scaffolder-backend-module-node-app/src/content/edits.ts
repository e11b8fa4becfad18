import { ServiceNames } from '../names/names';
import { License } from './license';

/** What differs between two repositories of the same content. */
export interface AppIdentity {
  /** Of the repository, as GitHub writes it. */
  owner: string;
  names: ServiceNames;
  description: string;
  /** What builds are published as, such as `octopub/shop`. */
  image: string;
  license: License;
  /** Who reviews changes, as `CODEOWNERS` names them; no such file when left out. */
  codeOwners?: string;
  /** Entity reference of who owns the component; the content's own when left out. */
  componentOwner?: string;
  /** Entity reference or name of the system that the component is a part of. */
  system?: string;
  annotations: Record<string, string>;
  links: { url: string; title: string; icon: string }[];
}

/** A `package.json` with another name and description, and a licence if there is one. */
export function renamePackage(
  text: string,
  { names, description, license }: AppIdentity,
): string {
  return print({
    ...JSON.parse(text),
    name: names.package,
    description,
    ...(license !== 'none' && { license }),
  });
}

/**
 * A `package-lock.json` whose own package has another name, and the licence if
 * there is one: as npm would write it the next time.
 */
export function renamePackageLock(
  text: string,
  { names, license }: AppIdentity,
): string {
  const lock = JSON.parse(text);
  const { name: _, version, ...rest } = lock.packages?.[''] ?? {};
  const own = {
    name: names.package,
    ...(version !== undefined && { version }),
    ...(license !== 'none' && { license }),
  };
  return print({
    ...lock,
    name: names.package,
    packages: { ...lock.packages, '': { ...own, ...rest, ...own } },
  });
}

/** An OpenAPI document with the title and the description of `package.json`. */
export function renameApi(
  text: string,
  { names, description }: AppIdentity,
): string {
  const document = JSON.parse(text);
  const info = { ...document.info, title: names.package, description };
  return print({ ...document, info });
}

/** A `mkdocs.yml` with another name of the site. */
export function renameDocs(text: string, { names }: AppIdentity): string {
  return text.replace(
    /^site_name:.*$/m,
    () => `site_name: ${JSON.stringify(names.component)}`,
  );
}

/** As npm writes its files. */
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

/** What the readme of the content says that it is. */
const templateSentence = /^A small web service\./m;

/** A `README.md` of another service, with its image, which begins with its description. */
export function renameReadme(
  text: string,
  { names, image, description }: AppIdentity,
) {
  return retitle(text, names.component)
    .replace(templateSentence, () => sentence(description))
    .replaceAll(templateImage, () => `\`${image}\``);
}

/** A text as a sentence of Markdown in which nothing is markup. */
function sentence(text: string): string {
  const plain = text.replace(/[\\`*_[\]<>#|]/g, character => `\\${character}`);
  return /[.!?…]$/.test(text) ? plain : `${plain}.`;
}
