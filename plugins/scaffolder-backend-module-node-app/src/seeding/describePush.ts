import { Push } from './pushContent';

/** What happened to the branch main, as a sentence. */
export function describePush({ outcome, commit }: Push): string {
  switch (outcome) {
    case 'pushed':
      return `The content was pushed as commit ${commit.slice(
        0,
        7,
      )}, which starts the first build.`;
    case 'unchanged':
      return 'The content was there already, so nothing was pushed.';
    default:
      return 'Other people have committed since, so the content was left as it is.';
  }
}
