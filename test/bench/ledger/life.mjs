/** Lives one history through the product's own services, with its mishaps, and tells the model what was accepted. */
import { TODAY, between, plus } from './histories.mjs';
import { Model } from './model.mjs';

const yuan = (fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
const fenOf = (text) => BigInt(text.replace('.', ''));
/** A share of a sum, at least one fen. */
const partOf = (fen, share) => (fen * BigInt(share)) / 1000n || 1n;

export class Life {
  /** @param kit the product's services, see kit.mjs */
  constructor(kit, history, closed) {
    Object.assign(this, {
      kit,
      history,
      instalments: [],
      model: undefined,
      id: undefined,
      dueSeen: new Set(),
      statements: 0,
      accepted: 0,
      refused: 0,
    });
    this.closed = closed;
  }

  /** @returns {Promise<Life>} once everything has happened */
  async live() {
    const draft = await this.draft();
    if (!draft) return this;
    await this.confirm(draft);
    for (const group of this.signed ? this.history.groups : []) {
      await this.reload();
      const ends = await Promise.allSettled(group.map((step) => this[step.op](step)));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    }
    return this;
  }

  async draft() {
    const { kit, history } = this;
    const total = BigInt(history.total);
    const pay = history.mode.startsWith('ROYALTY')
      ? history.mode === 'ROYALTY'
        ? 0n
        : partOf(total, history.entryFee)
      : total;
    const parts = pay === 0n ? [] : history.mode === 'LUMP_SUM' ? history.parts.slice(0, 1) : history.parts;
    const sums = split(
      pay,
      parts.map(({ share }) => share),
    );
    const instalments = parts
      .map(({ days }, index) => ({ dueOn: plus(history.signedOn, days), amount: yuan(sums[index]) }))
      .filter(({ amount }) => amount !== '0.00');
    this.terms = { total, technology: partOf(total, history.technology), instalments: pay };
    this.model = new Model(history, this.closed, TODAY);
    const input = {
      kind: 'DEVELOPMENT_COMMISSIONED',
      name: '历史',
      field: history.field,
      paymentMode: history.mode,
      signedOn: history.signedOn,
      scanId: await kit.paper(),
      buyer: { name: '买方', regionCode: history.buyer },
      seller: { name: '卖方', regionCode: history.seller },
      totalAmount: yuan(total),
      technologyAmount: yuan(this.terms.technology),
      instalments,
    };
    const [draft, handIn] = [kit.newId(), kit.newId()];
    const contract = await kit.steady(() => kit.contracts.saveDraft(kit.drafter, null, null, input, draft));
    this.id = contract.id;
    return kit.steady(() =>
      kit.contracts.act(kit.drafter, 'SUBMIT_SIGNED', {
        id: contract.id,
        version: contract.version,
        clientMutationId: handIn,
      }),
    );
  }

  async confirm({ version }) {
    const { kit, history } = this;
    const by = (viewer) => (mark) =>
      kit.contracts.act(viewer, 'CONFIRM', { id: this.id, version, clientMutationId: mark });
    if (history.confirm === 'never') return;
    const mishap = { one: 'none', two: 'none' }[history.confirm] ?? history.confirm;
    const tries = history.confirm === 'two' ? [kit.second, kit.third] : [kit.second];
    const results = await Promise.all(tries.map((viewer) => this.send(mishap, by(viewer))));
    this.signed = results.includes(true);
    if (results.filter(Boolean).length > 1) throw new Error('two people confirmed one contract');
    if (this.signed) this.model.signed(this.terms);
  }

  async pay({ share, which, days, mishap }) {
    const instalment = this.pick(which);
    if (!instalment) return;
    const open = fenOf(instalment.amount) - fenOf(instalment.paidAmount);
    if (open <= 0n) return;
    const amount = partOf(open, share);
    const on = this.day(days);
    const payment = {
      contractId: this.id,
      instalmentId: instalment.id,
      amount: yuan(amount),
      paidOn: on,
      evidenceId: this.kit.scanId,
    };
    if (
      await this.send(mishap, (clientMutationId) =>
        this.kit.contracts.recordPayment(this.kit.drafter, { ...payment, clientMutationId }),
      )
    )
      this.model.moneyCame({ on, amount });
  }

  async due({ which, mishap }) {
    const instalment = this.pick(which);
    if (!instalment || instalment.dueOn > TODAY) return;
    const was = await this.kit.duePosted(instalment.id);
    await this.send(mishap, () => this.kit.fallDue(this.id, instalment.id));
    const posted = await this.kit.duePosted(instalment.id);
    // Of two that saw it fall due at once, one counts it.
    if (was || !posted || this.dueSeen.has(instalment.id)) return;
    this.dueSeen.add(instalment.id);
    this.model.fellDue(posted.amount);
  }

  async amend({ up, share, technology, days, mishap }) {
    const { kit } = this;
    const contract = await this.look();
    const agreed = contract.instalments.filter(({ id }) => !kit.isRoyalty(id, this.royalties));
    const before = fenOf(contract.currentTotal);
    const delta = partOf(before, share);
    const instalments = agreed.map(({ id, dueOn, amount, condition }) => ({
      instalmentId: id,
      dueOn,
      amount,
      condition,
    }));
    let after = before;
    if (up) {
      after += delta;
      instalments.push({ dueOn: plus(TODAY, 30), amount: yuan(delta) });
    } else {
      const open = instalments.find(
        ({ instalmentId, amount }) =>
          fenOf(amount) >= delta && fenOf(agreed.find(({ id }) => id === instalmentId).paidAmount) === 0n,
      );
      if (!open || before - delta <= 0n) return;
      after -= delta;
      open.amount = yuan(fenOf(open.amount) - delta);
    }
    const draft = {
      kind: 'SUPPLEMENT',
      summary: '补充',
      signedOn: this.day(days),
      effectiveOn: this.day(days),
      totalAmount: yuan(after),
      technologyAmount: yuan(partOf(after, technology)),
      instalments,
      scanId: await kit.paper(),
    };
    if (
      !(await this.send('none', (mark) =>
        kit.records.saveAmendment(kit.drafter, { contractId: this.id, draft, clientMutationId: mark }),
      ))
    )
      return;
    const open = await kit.openAmendment(this.id);
    if (
      !open ||
      !(await this.send('none', (mark) =>
        kit.records.actOnAmendment(kit.drafter, 'SUBMIT', { ...open, clientMutationId: mark }),
      ))
    )
      return;
    const submitted = await kit.openAmendment(this.id);
    if (!submitted) return;
    const done = await this.send(mishap, (mark) =>
      kit.records.actOnAmendment(kit.second, 'CONFIRM', { ...submitted, clientMutationId: mark }),
    );
    if (!done)
      return void (await this.send('none', (mark) =>
        kit.records.actOnAmendment(kit.second, 'RETURN', { ...submitted, note: '退回', clientMutationId: mark }),
      ));
    this.model.amended({ effectiveOn: draft.effectiveOn, ...(await kit.amendmentOf(submitted.id)) });
  }

  async register({ share, days, mishap }) {
    const amount = partOf(this.terms.total, share);
    const on = this.day(days);
    await this.registrar(
      mishap,
      { state: 'REGISTERED', number: this.kit.number(), amount: yuan(amount), registeredOn: on },
      { on, amount },
    );
  }

  async changeRegistration({ share, days, mishap }) {
    const amount = partOf(this.terms.total, share);
    const on = await this.dayAfterRegistration(days);
    await this.registrar(
      mishap,
      { state: 'CHANGED', amount: yuan(amount), registeredOn: on, reason: '重新核定' },
      { on, amount },
    );
  }

  async cancelRegistration({ days, mishap }) {
    await this.registrar(
      mishap,
      { state: 'CANCELLED', registeredOn: await this.dayAfterRegistration(days), reason: '注销' },
      {},
    );
  }

  /** A decision of the registrar. The model hears of them by their version: of several at once, that is their order. */
  async registrar(mishap, decision, told) {
    const { kit } = this;
    const { version } = await this.look();
    const step = { contractId: this.id, version, evidenceId: kit.scanId, ...decision };
    if (
      await this.send(mishap, (clientMutationId) =>
        kit.contracts.recordRegistration(kit.drafter, { ...step, clientMutationId }),
      )
    )
      this.model.registrarSaid({ version, ...told });
  }

  async dayAfterRegistration(days) {
    const { registration } = await this.look();
    return between(registration.stateSince ?? this.history.signedOn, TODAY, days);
  }

  async refund({ share, which, days, mishap }) {
    const instalment = this.pick(which);
    const paid = instalment ? fenOf(instalment.paidAmount) : 0n;
    if (paid <= 0n) return;
    const amount = partOf(paid, share);
    const on = this.day(days);
    const refund = {
      contractId: this.id,
      instalmentId: instalment.id,
      amount: yuan(amount),
      refundedOn: on,
      reason: '退款',
      evidenceId: this.kit.scanId,
    };
    if (
      await this.send(mishap, (clientMutationId) =>
        this.kit.records.recordRefund(this.kit.drafter, { ...refund, clientMutationId }),
      )
    )
      this.model.moneyWentBack({ on, amount });
  }

  async royalty({ amount: fen, days, mishap }) {
    if (!this.history.mode.startsWith('ROYALTY')) return;
    const amount = BigInt(fen);
    const period = plus(this.history.signedOn, (this.statements += 1) * 3);
    const on = between(period, TODAY, days);
    const statement = {
      contractId: this.id,
      periodFrom: period,
      periodTo: period,
      baseAmount: yuan(amount * 2n),
      amount: yuan(amount),
      statedOn: on,
      dueOn: plus(on, 30),
      evidenceId: await this.kit.paper(),
    };
    const { kit } = this;
    if (
      !(await this.send('none', (clientMutationId) =>
        kit.records.stateRoyalty(kit.drafter, { ...statement, clientMutationId }),
      ))
    )
      return;
    const claim = await kit.openClaim(this.id);
    if (!claim) return;
    const { id, version } = claim;
    if (
      await this.send(mishap, (mark) =>
        kit.records.actOnRoyalty(kit.second, 'CONFIRM', { id, version, clientMutationId: mark }),
      )
    )
      return void this.model.stated(claim);
    await this.send('none', (mark) =>
      kit.records.actOnRoyalty(kit.second, 'RETURN', { id, version, note: '退回', clientMutationId: mark }),
    );
  }

  async reverse({ what: kind, which, mishap }) {
    const records = await this.kit.standing(this.id, kind);
    const record = records[which % Math.max(1, records.length)];
    if (!record) return;
    const done = await this.send(mishap, (clientMutationId) =>
      this.kit.reversals.reverse(kind === 'ROYALTY' ? this.kit.second : this.kit.drafter, {
        contractId: this.id,
        kind,
        recordId: record.id,
        reason: '录入错误',
        clientMutationId,
      }),
    );
    if (done) this.model.reversed(kind, { on: record.day, amount: BigInt(record.amount) });
  }

  async terminate({ mishap }) {
    const { kit } = this;
    const { version } = await this.look();
    this.ending = true;
    if (
      await this.send(mishap, (clientMutationId) =>
        kit.contracts.act(kit.drafter, 'TERMINATE', { id: this.id, version, note: '解除', clientMutationId }),
      )
    )
      this.terminated = true;
  }

  /** What the history came to. A termination is reckoned last: what else was accepted came before it, or stays. */
  expected() {
    if (this.terminated) this.model.ended();
    return this.model.expected();
  }

  async reload() {
    const contract = await this.look();
    this.instalments = contract.instalments;
    this.royalties = await this.kit.royaltyInstalments(this.id);
  }

  look() {
    return this.kit.steady(() => this.kit.contracts.get(this.kit.drafter, this.id));
  }

  pick(which) {
    return this.instalments[which % Math.max(1, this.instalments.length)];
  }

  day(days) {
    return between(this.history.signedOn, TODAY, days);
  }

  /** Sends a request with its mishap until there is an answer. @returns whether it was accepted */
  async send(mishap, request) {
    const mark = this.kit.newId();
    const once = async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          await request(mark);
          return true;
        } catch (error) {
          if (this.kit.isRefusal(error)) return false;
          if (!this.kit.isLost(error) || attempt > 20) throw error;
        }
      }
    };
    let answers;
    if (mishap === 'double') answers = await Promise.all([once(), once()]);
    else if (mishap === 'killed') answers = [(await Promise.all([once(), this.kit.killSomebody()]))[0]];
    else answers = [await once()];
    if (mishap === 'again') answers.push(await once());
    this[answers.includes(true) ? 'accepted' : 'refused'] += 1;
    return answers.includes(true);
  }
}

function split(total, shares) {
  const whole = BigInt(shares.reduce((sum, share) => sum + share, 0) || 1);
  const parts = shares.map((share) => (total * BigInt(share)) / whole);
  if (parts.length) parts[parts.length - 1] += total - parts.reduce((sum, part) => sum + part, 0n);
  return parts;
}
