import { Select, TextField } from '@backstage/ui';
import {
  OctopusReleaseTemplate,
  OctopusReleaseTemplateQuery,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

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

/**
 * The branch and the commit of a version-controlled project to make a release
 * of.
 *
 * @param props - `onSettle`: called when one was chosen, and not with each key
 */
export const GitFields = (props: {
  git: NonNullable<OctopusReleaseTemplate['git']>;
  choice: GitChoice;
  onChange: (choice: GitChoice) => void;
  onSettle: (choice: GitChoice) => void;
}) => {
  const { git, choice, onChange, onSettle } = props;
  const { t } = useOctopusTranslation();
  const isValid = isGitChoice(choice);
  return (
    <>
      <Select
        label={t('dialog.branch')}
        options={git.branches.map(({ name, gitRef }) => ({
          value: gitRef,
          label: name,
        }))}
        selectedKey={choice.gitRef ?? git.defaultGitRef}
        onSelectionChange={gitRef => {
          const chosen = { ...choice, gitRef: String(gitRef) };
          onChange(chosen);
          onSettle(chosen);
        }}
      />
      <TextField
        label={t('dialog.commit')}
        description={
          isValid ? t('dialog.commitHint') : t('dialog.commitInvalid')
        }
        isInvalid={!isValid}
        value={choice.commit}
        onChange={commit => onChange({ ...choice, commit })}
        onBlur={() => onSettle(choice)}
      />
    </>
  );
};
