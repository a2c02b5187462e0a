import { defineEvent, expectEvent } from '#kernel/jobs';
import { describe, expect, it } from '@jest/globals';
import { NoticeRules, type NoticeRule } from './notice-rules.registry.js';

const signed = defineEvent<{ who: string }>('paper.signed');
const lost = expectEvent('paper.lost');

function rule<Payload extends object>(event: NoticeRule<Payload>['event']): NoticeRule<Payload> {
  return { event, kind: 'paper', recipients: async () => [], compose: async () => null };
}

describe('Who is told of what', () => {
  it('several rules may tell of one event, which is listened to once', () => {
    const rules = new NoticeRules();
    rules.register(rule(signed), rule(signed));
    rules.onApplicationBootstrap();
    expect(rules.of('paper.signed')).toHaveLength(2);
    expect(rules.events()).toEqual([signed]);
  });

  it('stops the start where a rule tells of what nobody writes', () => {
    const rules = new NoticeRules();
    rules.register(rule(signed), rule(lost));
    expect(() => rules.onApplicationBootstrap()).toThrow(
      'a notice of the kind "paper" listens to "paper.lost", which nobody writes',
    );
  });
});
