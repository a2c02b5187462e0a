export * from './config.js';
export * from './config.module.js';
export * from './proxy-trust.js';
export * from './release.js';
