export * from './clock.js';
export * from './cut.js';
export * from './group.js';
export * from './ids.js';
export * from './json.js';
export * from './money.js';
export * from './shanghai-time.js';
export * from './text.js';
