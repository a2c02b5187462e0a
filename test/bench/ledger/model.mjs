/** What a history must come to, reckoned apart from the product: plain sums per year and account from what was accepted. */
const HOME = '350404';

export class Model {
  /** @param {{ signedOn: string, mode: string, buyer: string, seller: string }} contract @param {ReadonlySet<number>} closed years that take nothing @param {string} today */
  constructor(contract, closed, today) {
    Object.assign(this, { contract, closed, today, sums: new Map(), counted: [], owed: 0n, due: 0n, paid: 0n, units: new Map(), terminated: false, said: [] });
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
    const turnover = mode === 'ROYALTY' ? 0n : mode === 'ROYALTY_WITH_ENTRY_FEE' ? instalments : total;
    const part = technology < turnover ? technology : turnover;
    const year = this.yearOf(signedOn);
    this.count(year, turnover, part);
    this.counted.push([year, turnover, part]);
    this.owed += instalments;
  }

  amended({ effectiveOn, total, technology, instalments }) {
    const { mode } = this.contract;
    const royalty = mode.startsWith('ROYALTY');
    const turnover = mode === 'ROYALTY' ? 0n : royalty ? instalments : total;
    const smaller = turnover > 0n === technology > 0n ? (abs(technology) < abs(turnover) ? technology : turnover) : 0n;
    const part = !royalty ? technology : turnover === 0n || technology === 0n ? 0n : smaller;
    const year = this.yearOf(effectiveOn);
    this.count(year, turnover, part);
    this.counted.push([year, turnover, part]);
    this.owed += instalments;
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
      if (amount === undefined) for (const [year, sum] of standing.splice(0)) this.add(this.yearOf(`${year}-06-01`), 'REGISTERED', -sum);
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

  receiptReversed({ on, amount }) {
    this.add(this.yearOf(on), 'PAID', -amount);
    this.due += amount;
  }

  moneyWentBack({ on, amount }) {
    this.add(this.yearOf(on), 'PAID', -amount);
  }

  stated({ on, amount }) {
    this.count(this.yearOf(on), amount, amount);
    this.due += amount;
  }

  ended() {
    for (const [year, turnover, technology] of this.counted) this.count(this.yearOf(`${year}-06-01`), -turnover, -technology);
    this.owed = 0n;
    this.due = 0n;
    this.terminated = true;
  }

  /** The figures that the ledger must show, by year and account; what is promised and due over all years. */
  expected() {
    this.registered();
    const figures = Object.fromEntries([...this.sums].filter(([, amount]) => amount !== 0n).map(([name, amount]) => [name, String(amount)]));
    if (this.inside && this.owed !== 0n) figures.PROMISED = String(this.owed);
    if (this.inside && this.due !== 0n) figures.DUE = String(this.due);
    return Object.fromEntries(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const abs = (value) => (value < 0n ? -value : value);
