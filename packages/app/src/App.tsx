import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';

export default createApp({
  features: [navModule, homeModule],
});
