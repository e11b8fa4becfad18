import { validationError } from '../../http/errors';

const NAME_LENGTH = 50;

/**
 * The name of an environment made from a template in which the variables are
 * filled in already: what names cannot have becomes `-`. Source:
 * OctopusDeploy/docs:src/pages/docs/projects/ephemeral-environments/index.md.
 * The wording of the refusals is not public.
 *
 * @throws OctopusError 400 when a variable had no value, or the name is empty or too long
 */
export function nameFromTemplate(filled: string): string {
  if (/#\{[^}]*\}/.test(filled)) {
    throw validationError(
      `The environment name template asks for what the release does not have: '${filled}'.`,
    );
  }
  return environmentName(
    filled.replace(/[<>:"/\\|?*{}]/g, '-').replace(/^[-_]+|[-_]+$/g, ''),
  );
}

/** A name that somebody gave. */
export function environmentName(text: string): string {
  const name = text.trim();
  if (!name || name.length > NAME_LENGTH || /[<>:"/\\|?*{}]/.test(name)) {
    throw validationError(
      `'${name}' cannot be the name of an environment: it has 1 to ${NAME_LENGTH} characters, and none of < > : " / \\ | ? * { }.`,
    );
  }
  return name;
}
