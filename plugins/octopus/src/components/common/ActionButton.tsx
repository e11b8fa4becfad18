import {
  Button,
  ButtonProps,
  Focusable,
  Tooltip,
  TooltipTrigger,
} from '@backstage/ui';
import { useId } from 'react';
import { ActionState } from '../../hooks/useAction';
import styles from './ActionButton.module.css';

/**
 * The button of an action. A disabled button receives neither hover nor focus,
 * so it is wrapped in an element that does and that explains why it is
 * disabled.
 */
export const ActionButton = (props: {
  action: ActionState;
  onPress: () => void;
  /** The accessible name, where the label alone would be ambiguous. */
  name?: string;
  variant?: ButtonProps['variant'];
  iconStart?: ButtonProps['iconStart'];
  destructive?: boolean;
}) => {
  const { action, name, variant = 'secondary', iconStart, destructive } = props;
  const reasonId = useId();

  if (!action.isDisabled) {
    return (
      <Button
        variant={variant}
        iconStart={iconStart}
        destructive={destructive}
        isPending={action.isPending}
        aria-label={name}
        onPress={props.onPress}
      >
        {action.label}
      </Button>
    );
  }
  return (
    <TooltipTrigger delay={200}>
      <Focusable>
        <span
          role="button"
          tabIndex={0}
          aria-disabled="true"
          aria-label={name ?? action.label}
          aria-describedby={action.reason ? reasonId : undefined}
          className={styles.disabled}
        >
          <span aria-hidden="true" className={styles.button}>
            <Button
              variant={variant}
              iconStart={iconStart}
              isDisabled
              isPending={action.isPending}
              excludeFromTabOrder
            >
              {action.label}
            </Button>
          </span>
          <span id={reasonId} hidden>
            {action.reason}
          </span>
        </span>
      </Focusable>
      <Tooltip>{action.reason}</Tooltip>
    </TooltipTrigger>
  );
};
