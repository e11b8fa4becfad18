import { ApplyResult, Plan } from '@octopus-backstage/plugin-octopus-blueprint';
import { words } from './describePlan';

interface OpenCredentials {
  /** Titles of the credentials that the space lacks, each once. */
  stillToFillIn: string[];
  /** Markdown, which begins with an empty line; empty when nothing is open. */
  text: string;
}

/**
 * What the space does not have of the credentials: placeholders, and what was
 * supplied for objects that were used as they are.
 */
export function openCredentials(
  plan: Plan,
  tense: 'planned' | 'done',
  placeholders: ApplyResult['placeholders'] = [],
): OpenCredentials {
  const missing = [...new Set(placeholders.map(({ title }) => title))];
  const places = new Map<string, string[]>();
  for (const { kind, name, libraryVariableSet, notWritten } of plan.entries) {
    const place = `${words(kind)} '${name}'${
      libraryVariableSet === undefined ? '' : ` of '${libraryVariableSet}'`
    }`;
    notWritten?.forEach(title =>
      places.set(title, [...(places.get(title) ?? []), place]),
    );
  }
  const skipped = [...places].map(
    ([title, where]) => `${title} (${where.join(', ')})`,
  );
  const paragraphs = [
    missing.length &&
      `You still need to set, in Octopus or by another run: ${missing.join(
        ', ',
      )}.`,
    skipped.length &&
      `**${
        tense === 'done' ? 'Not written' : 'Would not be written'
      }**, because what was there before is used as it is: ${skipped.join(
        ', ',
      )}. Run again with existing objects adopted, or change it in Octopus.`,
  ].filter(Boolean);
  return {
    stillToFillIn: [...new Set([...missing, ...places.keys()])],
    text: paragraphs.map(paragraph => `\n\n${paragraph}`).join(''),
  };
}
