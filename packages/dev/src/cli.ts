import { startDevelopment } from './startDevelopment';

startDevelopment().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
