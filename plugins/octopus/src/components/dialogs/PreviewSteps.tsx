import { Text } from '@backstage/ui';
import { OctopusPreview } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { Section } from '../common/Section';
import styles from './PreviewSteps.module.css';

/** The steps that would run, with the targets of each. */
export const PreviewSteps = (props: { preview: OctopusPreview }) => {
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
