export * from './checks.js';
export * from './messages.js';
export * from './user-error.js';
