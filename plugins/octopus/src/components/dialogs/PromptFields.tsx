import { OctopusPrompt } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { Section } from '../common/Section';
import { PromptField } from './PromptField';

/** A field for each variable that Octopus prompts for. */
export const PromptFields = (props: {
  prompts: OctopusPrompt[];
  values: Record<string, string>;
  onChange: (name: string, value: string) => void;
}) => {
  const { prompts, values, onChange } = props;
  const { t } = useOctopusTranslation();
  if (prompts.length === 0) {
    return null;
  }
  return (
    <Section title={t('dialog.prompts')}>
      {prompts.map(prompt => (
        <PromptField
          key={prompt.name}
          prompt={prompt}
          value={values[prompt.name]}
          onChange={value => onChange(prompt.name, value)}
        />
      ))}
    </Section>
  );
};
