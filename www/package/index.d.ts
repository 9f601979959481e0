export { GatemapPlayground } from './types/element/define.js';
export type { CheckedCase, CheckResult } from './types/element/check.js';
export type { GatemapEvents } from './types/element/events.js';
export type { View } from './types/element/settings.js';
export type { FrameMessages } from './types/frame/protocol.js';
export type * from './types/report.js';
export type { Scenario } from './scenario.js';
