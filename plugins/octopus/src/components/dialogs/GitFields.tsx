import { Select, TextField } from '@backstage/ui';
import { OctopusReleaseTemplate } from '@octopus-backstage/plugin-octopus-common';
import { useState } from 'react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

/** A branch and a commit; the default branch and its newest commit when empty. */
export interface GitChoice {
  gitRef?: string;
  gitCommit?: string;
}

/** As the backend takes it. */
const COMMIT = /^[0-9a-f]{7,40}$/i;

/**
 * The branch and the commit of a version-controlled project to make a release
 * of. The commit is reported when it is left, not with each key.
 */
export const GitFields = (props: {
  git: NonNullable<OctopusReleaseTemplate['git']>;
  choice: GitChoice;
  onChange: (choice: GitChoice) => void;
}) => {
  const { git, choice, onChange } = props;
  const { t } = useOctopusTranslation();
  const [commit, setCommit] = useState('');
  const isCommit = !commit.trim() || COMMIT.test(commit.trim());
  return (
    <>
      <Select
        label={t('dialog.branch')}
        options={git.branches.map(({ name, gitRef }) => ({
          value: gitRef,
          label: name,
        }))}
        selectedKey={choice.gitRef ?? git.defaultGitRef}
        onSelectionChange={gitRef =>
          onChange({ ...choice, gitRef: String(gitRef) })
        }
      />
      <TextField
        label={t('dialog.commit')}
        description={
          isCommit ? t('dialog.commitHint') : t('dialog.commitInvalid')
        }
        isInvalid={!isCommit}
        value={commit}
        onChange={setCommit}
        onBlur={() => {
          const given = commit.trim();
          onChange({
            gitRef: choice.gitRef,
            ...(given && { gitCommit: given }),
          });
        }}
      />
    </>
  );
};

/** Whether a release can be made of it. */
export function isGitChoice({ gitCommit }: GitChoice): boolean {
  return !gitCommit || COMMIT.test(gitCommit);
}
