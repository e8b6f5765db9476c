// A thread of Node 20 does not inherit the ability to read TypeScript, so it is given it first.
import { register } from 'tsx/esm/api';

register();
await import('./read-worker.ts');
