export * from './clock.js';
export * from './cut.js';
export * from './enum.js';
export * from './ids.js';
export * from './json.js';
export * from './money.js';
export * from './sentence.js';
export * from './text.js';
