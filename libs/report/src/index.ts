export { feature } from './report.feature.js';
