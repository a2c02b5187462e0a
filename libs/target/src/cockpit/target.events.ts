import { defineEvent, defineTopic, type NoPayload } from '#kernel/jobs';

/** The live topic that says "the figures moved"; who listens adds them up anew. */
export const COCKPIT_TOPIC = defineTopic<NoPayload>('cockpit');

/** When the forecast is drawn. */
export const forecastEvents = {
  due: defineEvent('forecast.due'),
};
