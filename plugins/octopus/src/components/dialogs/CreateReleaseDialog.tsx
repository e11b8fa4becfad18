import { Select, Text, Alert, TextAreaField, TextField } from '@backstage/ui';
import {
  OctopusReleaseTemplate,
  OctopusChannel,
} from '@octopus-backstage/plugin-octopus-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import useSWR from 'swr';
import { octopusApiRef } from '../../api/octopusApiRef';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useRefusedField } from '../../hooks/useRefusedField';
import { useSubmit } from '../../hooks/useSubmit';
import { packageKey, chosenPackages } from '../../model/chosenPackages';
import { Section } from '../common/Section';
import { FormDialog } from './FormDialog';
import { GitChoice, GitFields, isGitChoice, toGitReference } from './GitFields';

/** A field for each package of a release, with the allowed versions. */
const PackageFields = (props: {
  packages: OctopusReleaseTemplate['packages'];
  versions: Record<string, string>;
  onChange: (versions: Record<string, string>) => void;
}) => {
  const { packages, versions, onChange } = props;
  const { t } = useOctopusTranslation();
  if (packages.length === 0) {
    return null;
  }
  return (
    <Section title={t('dialog.packages')}>
      {packages.map(pkg => {
        const key = packageKey(pkg);
        return pkg.versions.length === 0 ? (
          <Text key={key} as="p" color="danger" role="alert">
            {t('dialog.noPackageVersion', { package: pkg.packageId })}
          </Text>
        ) : (
          <Select
            key={key}
            label={pkg.packageId}
            secondaryLabel={pkg.step}
            options={pkg.versions.map(version => ({
              value: version,
              label: version,
            }))}
            selectedKey={versions[key] ?? pkg.versions[0]}
            onSelectionChange={version =>
              onChange({ ...versions, [key]: String(version) })
            }
          />
        );
      })}
    </Section>
  );
};

/** The version of the release; Octopus's next one when it is left empty. */
const VersionField = (props: {
  next: string;
  value: string;
  onChange: (version: string) => void;
}) => {
  const { next, value, onChange } = props;
  const { t } = useOctopusTranslation();
  return (
    <TextField
      {...useRefusedField('version', value)}
      label={t('dialog.version')}
      description={t('dialog.versionHint', { version: next })}
      placeholder={next}
      value={value}
      onChange={onChange}
    />
  );
};

/**
 * Creates a release in a channel, from the package versions that the channel
 * allows, and of a branch or commit of a version-controlled project.
 */
export const CreateReleaseDialog = (props: {
  channel: OctopusChannel;
  onClose: () => void;
}) => {
  const { channel, onClose } = props;
  const { t } = useOctopusTranslation();
  const api = useApi(octopusApiRef);
  const { entityRef, open } = useOctopusContext();
  const [git, setGit] = useState<GitChoice>({ commit: '' });
  const [settled, setSettled] = useState(git);
  const {
    data: template,
    error,
    isLoading,
  } = useSWR(
    isGitChoice(settled) &&
      ([api, entityRef, 'template', channel.id, settled] as const),
    () =>
      api.getReleaseTemplate(entityRef, channel.id, toGitReference(settled)),
    {
      shouldRetryOnError: false,
      revalidateOnFocus: false,
      // The choice stays while another branch is read, or when one is refused. So
      // does the button: it must not vanish under the click that leaves a field.
      keepPreviousData: true,
    },
  );
  const [version, setVersion] = useState('');
  const [releaseNotes, setReleaseNotes] = useState('');
  const [versions, setVersions] = useState<Record<string, string>>({});
  const branchProblem = template?.git?.problem;
  const packages = template && chosenPackages(template, versions);

  const { submit, isSubmitting, refusal } = useSubmit(async () => {
    const created = await api.createRelease(entityRef, {
      channelId: channel.id,
      ...(version.trim() && { version: version.trim() }),
      ...(packages && { packages }),
      ...(releaseNotes.trim() && { releaseNotes }),
      ...toGitReference(git),
    });
    onClose();
    // It says where the release may go next.
    open({ kind: 'release', id: created.version });
    return t('done.createRelease', { version: created.version });
  });

  return (
    <FormDialog
      title={t('action.createReleaseIn', { channel: channel.name })}
      submitLabel={t('action.createRelease')}
      isReady={
        Boolean(packages) && !error && !branchProblem && isGitChoice(git)
      }
      isSubmitting={isSubmitting}
      refusal={refusal}
      refusedTitle={t('dialog.notCreated')}
      onSubmit={submit}
      onClose={onClose}
    >
      {isLoading && (
        <Alert
          status="info"
          isPending
          role="status"
          title={t('dialog.loadingPreview')}
        />
      )}
      {error && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('dialog.notCreated')}
          description={messageOf(error)}
        />
      )}
      {template && (
        <>
          {template.git && (
            <GitFields
              git={template.git}
              choice={git}
              settled={settled}
              onChange={setGit}
              onSettle={setSettled}
            />
          )}
          <VersionField
            next={template.nextVersion}
            value={version}
            onChange={setVersion}
          />
          <PackageFields
            packages={template.packages}
            versions={versions}
            onChange={setVersions}
          />
          <TextAreaField
            label={t('dialog.releaseNotes')}
            value={releaseNotes}
            onChange={setReleaseNotes}
          />
        </>
      )}
    </FormDialog>
  );
};
