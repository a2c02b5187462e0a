/** Numbers by term, in two typed arrays: half a million terms take a few megabytes and no work for the garbage collector. */
export class TermTable {
  private keys: Uint32Array;
  private values: Float32Array;
  private used = 0;

  /** @param expected how many terms will come, to be spared of growing. */
  constructor(expected = 64) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, expected * 2)));
    this.keys = new Uint32Array(size);
    this.values = new Float32Array(size);
  }

  get size(): number {
    return this.used;
  }

  /** The term's number; 0 when it has none. */
  get(id: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    for (let at = place(id, mask); ; at = (at + 1) & mask) {
      const key = keys[at];
      if (key === id) return this.values[at] as number;
      if (key === 0) return 0;
    }
  }

  add(id: number, amount: number): void {
    this.set(id, this.get(id) + amount);
  }

  set(id: number, value: number): void {
    if (this.used * 2 >= this.keys.length) this.grow();
    const mask = this.keys.length - 1;
    let at = place(id, mask);
    while (this.keys[at] !== 0 && this.keys[at] !== id) at = (at + 1) & mask;
    if (this.keys[at] === 0) {
      this.keys[at] = id;
      this.used += 1;
    }
    this.values[at] = value;
  }

  *entries(): Generator<[id: number, value: number]> {
    for (let at = 0; at < this.keys.length; at += 1)
      if (this.keys[at] !== 0) yield [this.keys[at] as number, this.values[at] as number];
  }

  /** Terms whose number is not 0, in the order of terms: equal tables give equal bytes. */
  toBytes(): Uint8Array {
    const entries = [...this.entries()].filter(([, value]) => value !== 0).sort(([left], [right]) => left - right);
    const bytes = new Uint8Array(entries.length * 8);
    const view = new DataView(bytes.buffer);
    entries.forEach(([id, value], index) => {
      view.setUint32(index * 8, id, true);
      view.setFloat32(index * 8 + 4, value, true);
    });
    return bytes;
  }

  static fromBytes(bytes: Uint8Array): TermTable {
    const table = new TermTable(bytes.length / 8);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 8 <= bytes.length; at += 8)
      table.set(view.getUint32(at, true), view.getFloat32(at + 4, true));
    return table;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Float32Array(keys.length * 2);
    this.used = 0;
    for (let at = 0; at < keys.length; at += 1) if (keys[at] !== 0) this.set(keys[at] as number, values[at] as number);
  }
}

const place = (id: number, mask: number): number => (Math.imul(id, 0x9e3779b1) >>> 7) & mask;
