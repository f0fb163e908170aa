// Invented purchases with exact amounts in paise, and a generator of numbers that is the same on
// every machine. What the variants print in a hundred ways is this.

export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (n) => Math.floor(next() * n),
    chance: (p) => next() < p,
    pick: (list) => list[Math.floor(next() * list.length)],
    shuffle(list) {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i -= 1) {
        const k = Math.floor(next() * (i + 1));
        [out[i], out[k]] = [out[k], out[i]];
      }
      return out;
    },
  };
}

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The 15th character of a GSTIN. */
export function checkCharacter(first14) {
  let sum = 0;
  [...first14].forEach((c, i) => {
    const product = SIGNS.indexOf(c) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  });
  return SIGNS[(36 - (sum % 36)) % 36];
}

export function gstinOf(state, letters, digits) {
  const body = `${state}${letters}${digits}A1Z`;
  return body + checkCharacter(body);
}

const SUPPLIERS = [
  ['27', 'ZZZPA', '2001', 'Asha Metals'],
  ['27', 'ZZZPB', '2002', 'Bharat Pumps & Co'],
  ['29', 'ZZZFC', '2003', 'Chetana Traders, Bengaluru'],
  ['24', 'ZZZCD', '2004', 'Dev Textiles'],
  ['27', 'ZZZPE', '2005', 'Café Équipe'],
  ['33', 'ZZZCF', '2006', 'Freight Movers (South)'],
].map(([state, letters, digits, name]) => ({ state, name, gstin: gstinOf(state, letters, digits) }));

export const BUYER = gstinOf('27', 'ZZZCB', '0001');
const RATES = [5, 12, 18, 28];

/**
 * Documents of one month. `notes`: every sixth is a return. `unregistered`: one row without a GSTIN
 * and without tax. All amounts in paise, positive; `sign` is -1 for a credit note.
 */
export function makeDocuments(random, { count = 12, notes = true, month = 10, year = 2026 } = {}) {
  const documents = [];
  for (let i = 0; i < count; i += 1) {
    const supplier = random.pick(SUPPLIERS);
    const rate = random.pick(RATES);
    const rupees = 300 + random.below(90000);
    // A whole number of rupees times the rate is whole paise, and so is half of it.
    const taxable = rupees * 100;
    const tax = rupees * rate;
    const local = supplier.state === '27';
    const half = Math.floor(tax / 2);
    const note = notes && i % 6 === 5;
    const serial = 101 + i * (1 + random.below(3)) + 40 * i;
    documents.push({
      supplier: supplier.name,
      gstin: supplier.gstin,
      state: supplier.state,
      number: random.pick([`AB/26-27/${serial}`, `${serial}`, `INV-${serial}`, `00${serial}`, `K${serial}X`]) + (note ? '/CN' : ''),
      voucher: `PV-${9000 + i}`,
      day: 1 + random.below(28),
      month,
      year,
      rate,
      taxable,
      igst: local ? 0 : tax,
      cgst: local ? half : 0,
      sgst: local ? half : 0,
      cess: 0,
      roundOff: 0,
      sign: note ? -1 : 1,
    });
    const d = documents.at(-1);
    d.value = d.taxable + d.igst + d.cgst + d.sgst;
  }
  // Days on both sides of the 12th, so that a column of dates says its order.
  documents[0].day = 25;
  documents[1].day = 13;
  return documents;
}
