import { AuthService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ServiceContext } from '../ServiceContext';

/** What it takes to delete what is over, with nobody asking for it. */
export interface ExpiryContext extends ServiceContext {
  auth: AuthService;
  notifications: NotificationService;
}
