import { Select, TextField, VisuallyHidden } from '@backstage/ui';
import {
  OctopusReleaseTemplate,
  OctopusReleaseTemplateQuery,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useRefusedField } from '../../hooks/useRefusedField';

/** What is chosen and typed: the default branch, and its newest commit when empty. */
export interface GitChoice {
  gitRef?: string;
  commit: string;
}

/** As the backend takes it. */
const COMMIT = /^[0-9a-f]{7,40}$/i;

/** Whether a release can be made of it. */
export function isGitChoice({ commit }: GitChoice): boolean {
  return !commit.trim() || COMMIT.test(commit.trim());
}

/** What to send of it: nothing where nothing was chosen. */
export function toGitReference({
  gitRef,
  commit,
}: GitChoice): OctopusReleaseTemplateQuery {
  return {
    ...(gitRef && { gitRef }),
    ...(commit.trim() && { gitCommit: commit.trim() }),
  };
}

/** Shows at once what is wrong with a field, if anything. */
function wrong(message: string | false | undefined) {
  return message
    ? { validate: () => message, validationBehavior: 'aria' as const }
    : {};
}

/**
 * The branch and the commit of a version-controlled project to make a release
 * of.
 *
 * @param props - `onSettle`: called when one was chosen, and not with each key;
 * `settled`: that choice, and what Octopus has against it as `git.problem`
 */
export const GitFields = (props: {
  git: NonNullable<OctopusReleaseTemplate['git']>;
  choice: GitChoice;
  settled: GitChoice;
  onChange: (choice: GitChoice) => void;
  onSettle: (choice: GitChoice) => void;
}) => {
  const { git, choice, settled, onChange, onSettle } = props;
  const { t } = useOctopusTranslation();
  const selected = choice.gitRef ?? git.defaultGitRef;
  const refusedBranch = useRefusedField('gitRef', selected);
  const refusedCommit = useRefusedField('gitCommit', choice.commit);
  // Where a commit is given, Octopus looks there and not at the branch.
  const isOfCommit = Boolean(settled.commit.trim());
  const commitProblem = isGitChoice(choice)
    ? isOfCommit && git.problem
    : t('dialog.commitInvalid');
  return (
    <>
      {git.problem && (
        <VisuallyHidden role="alert">{git.problem}</VisuallyHidden>
      )}
      <Select
        {...refusedBranch}
        {...(!isOfCommit && wrong(git.problem))}
        label={t('dialog.branch')}
        options={git.branches.map(({ name, gitRef }) => ({
          value: gitRef,
          label: name,
        }))}
        selectedKey={selected}
        onSelectionChange={key => {
          const chosen = { ...choice, gitRef: String(key) };
          onChange(chosen);
          onSettle(chosen);
        }}
      />
      <TextField
        {...refusedCommit}
        {...wrong(commitProblem)}
        label={t('dialog.commit')}
        description={t('dialog.commitHint')}
        value={choice.commit}
        onChange={commit => onChange({ ...choice, commit })}
        onBlur={() => onSettle(choice)}
      />
    </>
  );
};
