import { Button, ButtonIcon } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { CheckIcon, FileCopyIcon } from './icons';
import styles from './CopyButton.module.css';

/** Copies a text, and says so for a moment. */
export const CopyButton = (props: {
  /** Called when it is pressed. */
  text: () => string;
  /** What it does, or the accessible name of an icon. */
  label: string;
  iconOnly?: boolean;
}) => {
  const { text, label, iconOnly } = props;
  const { t } = useOctopusTranslation();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    const timer = isCopied && setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer || undefined);
  }, [isCopied]);
  const { clipboard } = window.navigator;
  const Icon = isCopied ? CheckIcon : FileCopyIcon;
  // A browser has none where the portal is not served over TLS.
  if (!clipboard) {
    return null;
  }
  const onPress = async () => {
    try {
      await clipboard.writeText(text());
      setCopied(true);
    } catch {
      // The browser does not allow it, or the page has lost the focus.
      setCopied(false);
    }
  };
  return (
    <>
      {iconOnly ? (
        <ButtonIcon
          variant="tertiary"
          size="small"
          aria-label={label}
          icon={<Icon />}
          onPress={onPress}
        />
      ) : (
        <Button variant="secondary" iconStart={<Icon />} onPress={onPress}>
          {label}
        </Button>
      )}
      <span role="status" className={styles.hidden}>
        {isCopied && t('task.logCopied')}
      </span>
    </>
  );
};
