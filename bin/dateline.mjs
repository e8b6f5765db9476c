#!/usr/bin/env node
// `npx dateline`: what `npm start` runs.
import { register } from 'tsx/esm/api';

register();
await import('../src/main.ts');
