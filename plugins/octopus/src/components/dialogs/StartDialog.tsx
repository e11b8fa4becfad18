import { Text, Alert } from '@backstage/ui';
import { OctopusPreview } from '@octopus-backstage/plugin-octopus-common';
import { ReactNode, useState } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { PreviewSubject, usePreview } from '../../hooks/useOctopusData';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useSubmit } from '../../hooks/useSubmit';
import { valuesOf } from '../../model/valuesOf';
import { Section } from '../common/Section';
import { FormDialog } from './FormDialog';
import { PromptFields } from './PromptFields';
import { TaggedTenants } from './TenantField';
import styles from './StartDialog.module.css';

/** Shows the steps that would run, with the targets of each. */
const PreviewSteps = (props: { preview: OctopusPreview }) => {
  const { steps } = props.preview;
  const { t } = useOctopusTranslation();
  return (
    <Section title={t('dialog.what')}>
      {steps.length === 0 && (
        <Text color="secondary">{t('dialog.noSteps')}</Text>
      )}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={index}>
            {step.targets.length > 0
              ? t('dialog.stepOn', {
                  step: step.name,
                  targets: step.targets.join(', '),
                })
              : step.name}
          </li>
        ))}
      </ol>
    </Section>
  );
};

/**
 * Shows what Octopus would do, prompts for variables, and starts the deployment
 * or run.
 */
export const StartDialog = (props: {
  title: string;
  submitLabel: string;
  subject: PreviewSubject;
  /** Whether something is yet to be chosen before anything can be previewed. */
  isWaiting?: boolean;
  /** What to fill in, by name of the variable. */
  values?: Record<string, string>;
  /** Starts it and resolves with the message for the toast. */
  start: (variables: Record<string, string>) => Promise<string>;
  onClose: () => void;
  children?: ReactNode;
}) => {
  const { title, submitLabel, subject, start, onClose, children } = props;
  const { isWaiting = false } = props;
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  const {
    data: preview,
    error,
    isLoading,
  } = usePreview(entityRef, subject, !isWaiting);
  const [entered, setEntered] = useState<Record<string, string>>(
    props.values ?? {},
  );
  const values = valuesOf(preview?.prompts ?? [], entered);
  const { submit, isSubmitting, refusal } = useSubmit(() => start(values));

  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isReady={Boolean(preview)}
      isSubmitting={isSubmitting}
      refusal={refusal}
      refusedTitle={t('dialog.failed')}
      onSubmit={submit}
      onClose={onClose}
    >
      {children}
      {error !== undefined && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('dialog.previewFailed')}
          description={messageOf(error)}
        />
      )}
      {isLoading && (
        <Alert
          status="info"
          isPending
          role="status"
          title={t('dialog.loadingPreview')}
        />
      )}
      {preview && (
        <>
          <TaggedTenants tenants={preview.tenants} />
          <PromptFields
            prompts={preview.prompts}
            values={values}
            onChange={(name, value) =>
              setEntered(previous => ({ ...previous, [name]: value }))
            }
          />
          <PreviewSteps preview={preview} />
        </>
      )}
    </FormDialog>
  );
};
