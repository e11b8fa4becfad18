// Prints the OpenAPI document of the service. It is kept in openapi.json, where
// the catalog reads it, and a test holds it to the routes:
//
// npm run openapi
import { createApp } from '../src/app.js';

const app = createApp({ logLevel: 'fatal', version: 'development' });
await app.ready();
console.log(JSON.stringify(app.swagger(), null, 2));
await app.close();
