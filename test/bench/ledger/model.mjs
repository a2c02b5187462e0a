/** What a history must come to, reckoned apart from the product: plain sums per year and account from what was accepted. */
const HOME = '350404';

export class Model {
  /** @param {{ signedOn: string, mode: string, buyer: string, seller: string }} contract @param {ReadonlySet<number>} closed years that take nothing @param {string} today */
  constructor(contract, closed, today) {
    Object.assign(this, {
      contract,
      closed,
      today,
      sums: new Map(),
      counted: [],
      owed: 0n,
      due: 0n,
      paid: 0n,
      units: new Map(),
      terminated: false,
      said: [],
    });
    this.inside = [contract.buyer, contract.seller].includes(HOME);
  }

  /** The year in which something of a day is booked, when it need not be refused. */
  yearOf(day) {
    const year = Number(day.slice(0, 4));
    return this.closed.has(year) ? Number(this.today.slice(0, 4)) : year;
  }

  add(year, account, amount) {
    if (!this.inside || amount === 0n) return;
    const name = `${year} ${account}`;
    this.sums.set(name, (this.sums.get(name) ?? 0n) + amount);
  }

  count(year, turnover, technology) {
    this.add(year, 'TURNOVER', turnover);
    this.add(year, 'TECHNOLOGY', technology);
  }

  signed({ total, technology, instalments }) {
    const { mode, signedOn } = this.contract;
    this.counts =
      mode === 'ROYALTY'
        ? () => 0n
        : mode === 'ROYALTY_WITH_ENTRY_FEE'
          ? (agreed) => agreed.instalments
          : (agreed) => agreed.total;
    this.agreed = { total: 0n, technology: 0n, instalments: 0n };
    this.agree(signedOn, { total, technology, instalments });
    this.owed += instalments;
  }

  amended({ effectiveOn, due, ...deltas }) {
    this.agree(effectiveOn, deltas);
    this.owed += deltas.instalments - due;
    this.due += due;
  }

  /** What is agreed changes; what counts of it changes with it, its technology part at most by as much. */
  agree(day, { total, technology, instalments }) {
    const before = this.standing();
    this.agreed = {
      total: this.agreed.total + total,
      technology: this.agreed.technology + technology,
      instalments: this.agreed.instalments + instalments,
    };
    const after = this.standing();
    const year = this.yearOf(day);
    const change = [after.turnover - before.turnover, after.technology - before.technology];
    this.count(year, ...change);
    this.counted.push([year, ...change]);
  }

  standing() {
    const turnover = this.counts(this.agreed);
    return { turnover, technology: this.agreed.technology < turnover ? this.agreed.technology : turnover };
  }

  /** @param {{ version: number, on?: string, amount?: bigint }} said a sum that was registered or changed; without one, a cancellation */
  registrarSaid(said) {
    this.said.push(said);
  }

  /** The first sum, then what each change makes of it, in the year of its day; a cancellation takes all of that back where it stands. */
  registered() {
    const standing = [];
    let before = 0n;
    for (const { on, amount } of this.said.splice(0).sort((a, b) => a.version - b.version)) {
      if (amount === undefined)
        for (const [year, sum] of standing.splice(0)) this.add(this.yearOf(`${year}-06-01`), 'REGISTERED', -sum);
      else {
        standing.push([this.yearOf(on), amount - before]);
        this.add(this.yearOf(on), 'REGISTERED', amount - before);
        before = amount;
      }
    }
  }

  fellDue(amount) {
    this.owed -= amount;
    this.due += amount;
  }

  moneyCame({ on, amount }) {
    this.add(this.yearOf(on), 'PAID', amount);
    this.due -= amount;
  }

  /** A record that should never have been: the other way round, where it was booked. */
  reversed(kind, { on, amount }) {
    if (kind === 'RECEIPT') this.moneyCame({ on, amount: -amount });
    if (kind === 'REFUND') this.moneyWentBack({ on, amount: -amount });
    if (kind === 'ROYALTY') this.stated({ on, amount: -amount });
  }

  moneyWentBack({ on, amount }) {
    this.add(this.yearOf(on), 'PAID', -amount);
  }

  stated({ on, amount }) {
    this.count(this.yearOf(on), amount, amount);
    this.due += amount;
  }

  ended() {
    for (const [year, turnover, technology] of this.counted)
      this.count(this.yearOf(`${year}-06-01`), -turnover, -technology);
    this.owed = 0n;
    this.due = 0n;
    this.terminated = true;
  }

  /** The figures that the ledger must show, by year and account; what is promised and due over all years. */
  expected() {
    this.registered();
    const figures = Object.fromEntries(
      [...this.sums].filter(([, amount]) => amount !== 0n).map(([name, amount]) => [name, String(amount)]),
    );
    if (this.inside && this.owed !== 0n) figures.PROMISED = String(this.owed);
    if (this.inside && this.due !== 0n) figures.DUE = String(this.due);
    return Object.fromEntries(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
