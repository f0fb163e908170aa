// Reads the demo files back and verifies them, with none of the code that wrote them: what the
// portal promises of its files, what one file says of another, and what the README says of them
// all. Amounts are compared in paise.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_BYTES = 350_000;
const AMOUNTS = ['igst', 'cgst', 'sgst', 'cess'];

function findings() {
  const failures = [];
  let passed = 0;
  return {
    that(truth, sentence) {
      if (truth) passed += 1;
      else failures.push(sentence);
    },
    equal(got, wanted, what) {
      this.that(got === wanted, `${what}: ${got}, should be ${wanted}`);
    },
    close() {
      for (const sentence of failures) console.log(`FAILED ${sentence}`);
      console.log(`demo data: ${passed} checks passed, ${failures.length} failed`);
      return failures.length === 0;
    },
  };
}

// -- small readers -----------------------------------------------------------------------------

/** Paise of a JSON number; NaN when it has more than two decimals. */
function paise(number) {
  const text = String(number);
  if (!/^-?\d+(\.\d{1,2})?$/.test(text)) return Number.NaN;
  const [whole, part = ''] = text.split('.');
  return Number(whole + part.padEnd(2, '0'));
}

/** Check character from the right: every second character from the last doubled, folded in base 36. */
function gstinHolds(gstin) {
  if (!/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/.test(gstin)) return false;
  const value = (c) => parseInt(c, 36);
  let sum = value(gstin[14]);
  let double = true;
  for (let i = 13; i >= 0; i -= 1) {
    const product = value(gstin[i]) * (double ? 2 : 1);
    sum += product >= 36 ? product - 35 : product;
    double = !double;
  }
  return sum % 36 === 0;
}

function csvRows(text) {
  return text.split('\r\n').map((line) => {
    const cells = [''];
    let quoted = false;
    for (const c of line) {
      if (c === '"') quoted = !quoted;
      else if (c === ',' && !quoted) cells.push('');
      else cells[cells.length - 1] += c;
    }
    return cells;
  });
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
function dateOfBook(text) {
  const [d, m, y] = text.split('-');
  return `${d.padStart(2, '0')}-${String(MONTHS.indexOf(m) / 3 + 1).padStart(2, '0')}-20${y}`;
}

function readRegister(text) {
  const rows = csvRows(text);
  const head = rows.findIndex((r) => r[0] === 'Date');
  const column = Object.fromEntries(rows[head].map((name, i) => [name, i]));
  const money = (row, name) => {
    const cell = row[column[name]];
    return cell === '' ? 0 : Math.round(Number(cell.replaceAll(',', '')) * 100);
  };
  const read = (row) => ({
    supplier: row[column.Particulars],
    gstin: row[column['GSTIN/UIN']],
    number: row[column['Bill of Entry No.']] || row[column['Supplier Invoice No.']],
    date: row[column['Supplier Invoice Date']],
    voucher: row[column['Voucher No.']],
    type: row[column['Voucher Type']],
    gross: money(row, 'Gross Total'),
    roundOff: money(row, 'Round Off'),
    reverse: row[column['Reverse Charge']],
    amounts: ['Taxable Value', 'IGST', 'CGST', 'SGST', 'Cess'].map((name) => money(row, name)),
  });
  const data = rows.slice(head + 1).filter((r) => /^\d+-[A-Z][a-z]{2}-\d\d$/.test(r[0])).map(read);
  const total = read(rows.find((r) => r[1] === 'Grand Total'));
  return { rows: data, total };
}

/** Rows of one voucher put together. */
function vouchersOf(rows) {
  const vouchers = new Map();
  for (const row of rows) {
    const had = vouchers.get(row.voucher);
    if (!had) vouchers.set(row.voucher, { ...row, amounts: [...row.amounts] });
    else row.amounts.forEach((a, i) => { had.amounts[i] += a; });
  }
  return [...vouchers.values()].filter((v) => v.gstin !== '' || v.type === 'Bill of Entry');
}

// -- GSTR-2B against itself --------------------------------------------------------------------

/** Every document of a statement as { table, branch, ctin, supprd, row }. */
function documentsOf(statement) {
  const out = [];
  const take = (tables, rejected, reversed) => {
    for (const [table, groups] of Object.entries(tables)) {
      if (table === 'itcrev') {
        for (const inner of groups) take(inner, false, true);
        continue;
      }
      for (const group of groups) {
        const rows = table === 'impg' ? [group] : (group.inv ?? group.nt ?? group.doclist ?? group.boe);
        for (const row of rows) {
          const flag = row.itcavl ?? row.itcelg ?? 'Y';
          const branch = rejected ? 'itcRejected' : reversed ? 'itcrev' : flag === 'Y' ? 'itcavl' : 'itcunavl';
          out.push({ table, branch, group, row });
        }
      }
    }
  };
  take(statement.docdata, false, false);
  take(statement.docRejdata, true, false);
  return out;
}

const BUCKETS = { isd: 'isdsup', impg: 'imports', impgsez: 'imports' };

function cellOf({ table, row }) {
  if (table === 'isd') return [row.doctyp === 'ISDC' ? 'othersup' : 'isdsup', 'isd'];
  if (table === 'impg') return ['imports', row.isamd === 'Y' ? 'impga' : 'impg'];
  if (BUCKETS[table]) return [BUCKETS[table], table];
  if (row.typ === 'C') return ['othersup', table + (row.rev === 'Y' ? 'rev' : '')];
  return [row.rev === 'Y' ? 'revsup' : 'nonrevsup', table];
}

const amountsOf = (row) => Object.fromEntries(['txval', ...AMOUNTS].map((k) => [k, paise(row[k] ?? 0)]));

/** What a row moves the summary by: see rules on amendments of earlier periods and reductions. */
function movement({ table, row }, earlier) {
  const full = amountsOf(row);
  if (row.oinum ?? row.ontnum) {
    const original = earlier.find(
      (e) => e.group.ctin === row.ctin && (e.row.inum ?? e.row.ntnum) === (row.oinum ?? row.ontnum)
        && e.row.dt === (row.oidt ?? row.ontdt) && `${e.table}a` === table,
    );
    if (!original) throw new Error(`no original of ${row.inum ?? row.ntnum}`);
    if (original.branch !== 'itcRejected') {
      const was = amountsOf(original.row);
      for (const k of Object.keys(full)) full[k] -= was[k];
    }
  }
  if (row.declIgst !== undefined) {
    const sign = row.typ === 'C' ? 1 : -1;
    for (const h of AMOUNTS) full[h] = sign * paise(row[`decl${h[0].toUpperCase()}${h.slice(1)}`]);
    if (row.itcRedReq === 'N') full.txval = 0;
  }
  return full;
}

function checkStatement(find, name, statement, earlier) {
  const documents = documentsOf(statement).map((d) => ({ ...d, row: { ...d.row, ctin: d.group.ctin } }));
  const sums = {};
  for (const d of documents) {
    const [bucket, sub] = cellOf(d);
    const moved = movement(d, earlier);
    for (const key of [`${d.branch}.${bucket}`, `${d.branch}.${bucket}.${sub}`]) {
      sums[key] ??= { txval: 0, igst: 0, cgst: 0, sgst: 0, cess: 0 };
      for (const k of Object.keys(moved)) sums[key][k] += moved[k];
    }
  }
  const printed = {};
  for (const [branch, buckets] of Object.entries(statement.itcsumm))
    for (const [bucket, cell] of Object.entries(buckets)) {
      printed[`${branch}.${bucket}`] = cell;
      for (const [sub, part] of Object.entries(cell))
        if (typeof part === 'object') printed[`${branch}.${bucket}.${sub}`] = part;
    }
  find.equal(Object.keys(printed).sort().join(), Object.keys(sums).sort().join(), `${name}: cells of itcsumm`);
  for (const [key, cell] of Object.entries(printed))
    for (const [k, value] of Object.entries(cell))
      if (typeof value === 'number') find.equal(paise(value), sums[key]?.[k], `${name} itcsumm ${key}.${k}`);

  const suppliers = (tables, rejected) => {
    for (const [table, lines] of Object.entries(tables)) {
      if (table === 'itcrev') {
        lines.forEach((inner) => suppliers(inner, 'itcrev'));
        continue;
      }
      for (const line of lines) {
        const mine = documents.filter(
          (d) => d.table === table && d.group.ctin === line.ctin && d.group.supprd === line.supprd
            && (rejected ? d.branch === rejected : !['itcRejected', 'itcrev'].includes(d.branch))
            && (line.nttyp ?? d.row.typ) === d.row.typ && (line.doctyp ?? d.row.doctyp) === d.row.doctyp,
        );
        const what = `${name} ${rejected || 'cpsumm'} ${table} ${line.ctin}`;
        find.equal(line.ttldocs, mine.length, `${what} documents`);
        for (const k of ['txval', ...AMOUNTS])
          if (line[k] !== undefined)
            find.equal(paise(line[k]), mine.reduce((sum, d) => sum + paise(d.row[k] ?? 0), 0), `${what} ${k}`);
      }
      const listed = lines.reduce((sum, l) => sum + l.ttldocs, 0);
      const there = documents.filter(
        (d) => d.table === table && (rejected ? d.branch === rejected : !['itcRejected', 'itcrev'].includes(d.branch)),
      ).length;
      find.equal(listed, there, `${name} ${rejected || 'cpsumm'} ${table}: documents listed`);
    }
  };
  suppliers(statement.cpsumm, '');
  suppliers(statement.cpSummRej, 'itcRejected');
  return documents;
}

// -- one file against another ------------------------------------------------------------------

const IMS_TABLE = { b2b: 'b2b', b2ba: 'b2ba', b2bcn: 'cdnr', b2bdn: 'cdnr', b2bcna: 'cdnra', b2bdna: 'cdnra', ecom: 'ecom', ecoma: 'ecoma' };

function checkImsAgainst2b(find, ims, documents) {
  const in2b = new Map();
  for (const d of documents)
    if (d.branch !== 'itcrev')
      in2b.set([d.table, d.group.ctin, d.row.inum ?? d.row.ntnum, d.row.dt].join('|'), d);
  const stale = [];
  let filed = 0;
  let matched = 0;
  for (const [section, records] of Object.entries(ims.imsDetails))
    for (const r of records) {
      const number = r.inum ?? r.nt_num;
      const d = in2b.get([IMS_TABLE[section], r.stin, number, r.idt ?? r.nt_dt].join('|'));
      const what = `IMS ${section} ${number}`;
      if (r.srcfilstatus !== 'Filed') {
        find.that(!d, `${what} is not filed, yet in the 2B`);
        continue;
      }
      filed += 1;
      if (r.action === 'P') {
        if (d) stale.push(number);
        else matched += 1;
        continue;
      }
      find.that(d !== undefined, `${what} is filed, not pending and absent from the 2B`);
      if (!d) continue;
      matched += 1;
      find.equal(d.branch === 'itcRejected', r.action === 'R', `${what} rejected`);
      if (r.action !== 'R') find.equal(d.row.imsStatus, r.action, `${what} imsStatus`);
      find.equal(d.group.supprd, r.rtnprd, `${what} period`);
      for (const [a, b] of [['txval', 'txval'], ['iamt', 'igst'], ['camt', 'cgst'], ['samt', 'sgst'], ['cess', 'cess'], ['val', 'val']])
        find.equal(paise(r[a]), paise(d.row[b]), `${what} ${a}`);
      find.equal(r.itcRedReq, d.row.itcRedReq, `${what} reduction`);
      find.equal(r.declIgst, d.row.declIgst, `${what} declared IGST`);
      in2b.delete([IMS_TABLE[section], r.stin, number, r.idt ?? r.nt_dt].join('|'));
    }
  find.equal(stale.length, 1, 'records pending in IMS that the 2B still counts');
  find.equal(filed, matched + stale.length, 'filed records accounted for');
  for (const d of in2b.values()) {
    const bypasses = d.row.rev === 'Y' || d.branch === 'itcunavl' || !Object.values(IMS_TABLE).includes(d.table)
      || stale.includes(d.row.inum);
    find.that(bypasses, `2B ${d.table} ${d.row.inum ?? d.row.ntnum} should be in IMS`);
  }
}

/** Cells of Table 4 that the statement gives, and the draft's, in paise. */
function checkDraft(find, draft, statement) {
  const cell = (path) => path.split('.').reduce((at, key) => at?.[key], statement.itcsumm);
  const tax = (...paths) => AMOUNTS.map((h) => paths.reduce((sum, path) => {
    const sign = path[0] === '-' ? -1 : 1;
    return sum + sign * paise(cell(path.replace('-', ''))?.[h] ?? 0);
  }, 0));
  const typed = (list, ty) => {
    const entry = list.find((e) => e.ty === ty);
    return ['iamt', 'camt', 'samt', 'csamt'].map((k) => paise(entry[k]));
  };
  const { itc_avl: available, itc_rev: reversed, itc_inelg: lost, itc_net: net } = draft.itc_elg;
  const wanted = {
    IMPG: tax('itcavl.imports'),
    ISRC: tax('itcavl.revsup', '-itcavl.othersup.cdnrrev'),
    ISD: tax('itcavl.isdsup', '-itcavl.othersup.isd'),
    OTH: tax('itcavl.nonrevsup', '-itcavl.othersup.cdnr', '-itcavl.othersup.cdnra'),
  };
  for (const [ty, amounts] of Object.entries(wanted)) {
    const got = typed(available, ty);
    const off = got.flatMap((g, i) => (g === amounts[i] ? [] : [AMOUNTS[i]]));
    find.equal(off.join(), ty === 'OTH' ? 'igst' : '', `3B ${ty}: heads that differ from the 2B`);
  }
  find.equal(typed(reversed, 'OTH').join(), tax('itcrev.nonrevsup').join(), '3B 4(B)(2)');
  find.that(typed(reversed, 'RUL').some((a) => a > 0), '3B 4(B)(1) has own entries');
  find.equal(typed(lost, 'OTH').join(), tax('itcunavl.nonrevsup', 'itcunavl.revsup', 'itcunavl.isdsup').join(), '3B 4(D)(2)');
  const payable = draft.sup_details.isup_rev;
  find.equal(
    ['iamt', 'camt', 'samt', 'csamt'].map((k) => paise(payable[k])).join(),
    tax('itcavl.revsup', 'itcunavl.revsup', '-itcavl.othersup.cdnrrev').join(),
    '3B 3.1(d)',
  );
  ['iamt', 'camt', 'samt', 'csamt'].forEach((k) => {
    const sum = (list) => list.reduce((total, e) => total + paise(e[k]), 0);
    find.equal(paise(net[k]), sum(available) - sum(reversed), `3B itc_net ${k}`);
  });
}

function checkRegister(find, register) {
  register.total.amounts.forEach((total, i) =>
    find.equal(total, register.rows.reduce((sum, r) => sum + r.amounts[i], 0), `Grand Total, amount ${i}`));
  find.equal(register.total.gross, register.rows.reduce((sum, r) => sum + r.gross, 0), 'Grand Total, gross');
  for (const r of register.rows) {
    const [taxable, ...tax] = r.amounts;
    const due = r.reverse === 'Y' ? taxable : taxable + tax.reduce((a, b) => a + b, 0);
    find.equal(r.gross - r.roundOff, due, `${r.voucher} gross total less round off`);
    find.that(Math.abs(r.roundOff) <= 300, `${r.voucher} round off of ${r.roundOff} paise`);
  }
}

// -- the README against the files --------------------------------------------------------------

/** Register entries that a plain reading calls the same as a portal document: number, date, sum. */
function plainMatches(vouchers, portal) {
  const read = (number) => number.toUpperCase().replace(/26[-/]27/, '').replace(/\d+/g, (run) => String(Number(run))).replace(/[^A-Z0-9]/g, '');
  const sign = (p) => (p.row.typ === 'C' ? -1 : 1);
  const near = (v, p, rupee) => ['txval', ...AMOUNTS].every(
    (k, i) => Math.abs(v.amounts[i] - sign(p) * paise(p.row[k] ?? 0)) <= rupee);
  let exact = 0;
  let tolerance = 0;
  for (const v of vouchers) {
    const mine = portal.filter((p) => p.ctin === v.gstin && p.date === dateOfBook(v.date));
    if (mine.some((p) => p.number === v.number && near(v, p, 0))) exact += 1;
    else if (mine.some((p) => read(p.number) === read(v.number) && near(v, p, 100))) tolerance += 1;
  }
  return { exact, tolerance };
}

function checkReadme(find, text, vouchers, portal) {
  const rows = text.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').slice(1, -1).map((c) => c.trim()));
  const counts = Object.fromEntries(rows.filter((r) => r.length === 4 && /^\d+$/.test(r[1])).map((r) => [r[0], r.slice(1).map(Number)]));
  const stories = rows.filter((r) => r.length === 4 && /`/.test(r[1]));
  find.that(stories.length > 50, `README tells ${stories.length} stories`);
  const told = {};
  const known = new Set([...vouchers.map((v) => v.number), ...portal.map((p) => p.number)]);
  for (const [topic, where, verdicts] of stories) {
    for (const [, number] of where.matchAll(/`([^`]+)`/g))
      find.that(known.has(number), `README, ${topic}: ${number} is in no file`);
    for (const one of verdicts.split(', ')) {
      const [verdict, n] = one.split(' ');
      told[verdict] = (told[verdict] ?? 0) + Number(n);
    }
  }
  for (const [verdict, [everyday, planted, all]] of Object.entries(counts)) {
    find.equal(told[verdict] ?? 0, planted, `README, planted ${verdict}`);
    find.equal(everyday + planted, all, `README, all ${verdict}`);
    find.that(all > 0, `no ${verdict} in the demo`);
  }
  find.equal(Object.keys(counts).length, 9, 'verdicts in the README');
  // Copies of a booking read like the portal's document too, two of them in every character; four
  // entries equal a September document that October amends, which is what they are held against.
  const plain = plainMatches(vouchers, portal);
  const more = { exact: 2 + 4, tolerance: 1 };
  find.equal(plain.exact, counts.exact[2] + more.exact, 'vouchers that equal a portal document');
  find.equal(plain.tolerance, counts.tolerance[2] + more.tolerance, 'vouchers that nearly equal a portal document');
}

// -- all of it ---------------------------------------------------------------------------------

export function check(folder, names, buyer) {
  const find = findings();
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  const json = (name) => JSON.parse(text(name));

  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  find.that(bytes <= LIMIT_BYTES, `the files are ${bytes} bytes, more than ${LIMIT_BYTES}`);

  const ims = json(names.ims);
  const statement = json(names.statement).data;
  const last = json(names.lastStatement).data;
  const draft = json(names.draft);
  const register = readRegister(text(names.register));

  for (const name of [names.ims, names.statement, names.lastStatement, names.draft])
    for (const [gstin] of text(name).matchAll(/(?<=")\d{2}[A-Z0-9]{13}(?=")/g))
      find.that(gstinHolds(gstin) && gstin.slice(2, 5) === 'ZZZ', `${name}: GSTIN ${gstin}`);
  const broken = new Set(register.rows.map((r) => r.gstin).filter((g) => g !== '' && !gstinHolds(g)));
  find.equal(broken.size, 2, 'mistyped GSTINs in the register');
  for (const [what, gstin] of [['2B', statement.gstin], ['last 2B', last.gstin], ['3B', draft.gstin]])
    find.equal(gstin, buyer, `${what} recipient`);

  const earlier = checkStatement(find, 'September', last, []);
  const documents = checkStatement(find, 'October', statement, earlier);
  checkImsAgainst2b(find, ims, documents);
  checkDraft(find, draft, statement);
  checkRegister(find, register);

  const portal = [];
  const seen = new Set();
  const take = (ctin, number, date, table, row) => {
    const key = [ctin, number, date, table, row.typ, row.itcelg].join('|');
    if (!seen.has(key)) portal.push({ ctin, number, date, row });
    seen.add(key);
  };
  for (const d of [...earlier, ...documents])
    take(d.group.ctin ?? '', d.row.inum ?? d.row.ntnum ?? d.row.docnum ?? d.row.boenum, d.row.dt ?? d.row.docdt ?? d.row.boedt, d.table, d.row);
  for (const [section, records] of Object.entries(ims.imsDetails))
    for (const r of records) {
      const letter = { b2bcn: 'C', b2bcna: 'C', b2bdn: 'D', b2bdna: 'D' }[section];
      const typ = letter ?? { SEWP: 'SEZWP' }[r.inv_typ] ?? r.inv_typ ?? 'R';
      take(r.stin, r.inum ?? r.nt_num, r.idt ?? r.nt_dt, IMS_TABLE[section], { typ, txval: r.txval, igst: r.iamt, cgst: r.camt, sgst: r.samt, cess: r.cess });
    }
  checkReadme(find, text('README.md'), vouchersOf(register.rows), portal);
  console.log(`${portal.length} portal documents, ${vouchersOf(register.rows).length} register entries, ${bytes} bytes`);
  return find.close();
}
