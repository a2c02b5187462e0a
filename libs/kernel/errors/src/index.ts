export * from './messages.js';
export * from './user-error.js';
export * from './checks.js';
