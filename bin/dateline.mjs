#!/usr/bin/env node
// `npx dateline`: what `npm start` runs.
await import('../bundle/start.mjs');
