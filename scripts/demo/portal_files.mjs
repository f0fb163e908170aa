// Writes the demo's IMS download, its GSTR-2B statements and its GSTR-3B draft in the portal's
// shapes.

import { BUYER } from './cast.mjs';
import { LAST_MONTH, THIS_MONTH } from './documents.mjs';
import { HEADS, addTax, amount, lessTax, noTax, portalDate } from './values.mjs';

const isNote = (section) => /^b2b[cd]na?$/.test(section);
const isCredit = (section) => section.startsWith('b2bcn');
const isAmendment = (section) => ['b2ba', 'b2bcna', 'b2bdna', 'ecoma'].includes(section);

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (documents) =>
  [...documents].sort(
    (a, b) =>
      byText(a.supplier.gstin, b.supplier.gstin) ||
      byText(a.supplierPeriod, b.supplierPeriod) ||
      byText(a.date, b.date) ||
      byText(a.number, b.number),
  );

// -- IMS ---------------------------------------------------------------------------------------

const IMS_SECTIONS = ['b2b', 'b2ba', 'b2bdn', 'b2bdna', 'b2bcn', 'b2bcna', 'ecom', 'ecoma'];

function declared(reduction) {
  if (!reduction) return {};
  const { answer, amounts } = reduction;
  if (!amounts) return { itcRedReq: answer };
  return {
    itcRedReq: answer,
    declIgst: amount(amounts.igst),
    declCgst: amount(amounts.cgst),
    declSgst: amount(amounts.sgst),
    declCess: amount(amounts.cess),
  };
}

function imsRecord(d, dice) {
  const note = isNote(d.section);
  const asksReduction = isCredit(d.section) || isAmendment(d.section);
  return {
    stin: d.supplier.gstin,
    tradenm: d.supplier.name,
    [note ? 'nt_num' : 'inum']: d.number,
    [note ? 'nt_dt' : 'idt']: portalDate(d.date),
    ...(d.original && {
      [note ? 'ont_num' : 'oinum']: d.original.number,
      [note ? 'ont_dt' : 'oidt']: portalDate(d.original.date),
    }),
    ...(!d.section.startsWith('ecom') && { inv_typ: d.type }),
    action: d.action,
    pos: d.pos,
    srcform: d.form,
    rtnprd: d.supplierPeriod,
    val: amount(d.value),
    txval: amount(d.taxable),
    iamt: amount(d.tax.igst),
    camt: amount(d.tax.cgst),
    samt: amount(d.tax.sgst),
    cess: amount(d.tax.cess),
    hash: dice.hex(64),
    srcfilstatus: d.filed ? 'Filed' : 'Not Filed',
    ispendactblocked: d.pendingBlocked,
    isRemarksBlocked: d.remarksBlocked,
    ...(asksReduction && { itcRedReqBlocked: d.reductionBlocked }),
    ...declared(d.reduction),
    ...(d.remarks && { remarks: d.remarks }),
  };
}

export function imsDownload(documents, dice) {
  const imsDetails = {};
  for (const section of IMS_SECTIONS)
    imsDetails[section] = inOrder(documents.filter((d) => d.ims && d.section === section)).map((d) =>
      imsRecord(d, dice),
    );
  return { imsDetails };
}

// -- GSTR-2B -----------------------------------------------------------------------------------

/// Where a document stands in the statement that carries it; null when it was kept out.
function branchOf(d) {
  if (d.reversal37A) return 'itcrev';
  if (d.action === 'R') return 'itcRejected';
  if (d.action === 'P' && !d.acceptedInStatement) return null;
  return d.available === 'Y' ? 'itcavl' : 'itcunavl';
}

/// itcsumm's bucket and sub-section.
function placeOf(d) {
  const amended = isAmendment(d.section) ? 'a' : '';
  if (d.section === 'isd') return [d.isdType === 'ISDC' ? 'othersup' : 'isdsup', 'isd'];
  if (d.section.startsWith('imp')) return ['imports', d.section];
  if (isCredit(d.section)) return ['othersup', `cdnr${amended}${d.reverse === 'Y' ? 'rev' : ''}`];
  const sub = isNote(d.section) ? `cdnr${amended}` : d.section;
  return [d.reverse === 'Y' ? 'revsup' : 'nonrevsup', sub];
}

/// What the summary counts: an amendment of an accepted original moves it by the difference only,
/// one of a rejected original by all of it; a declared reduction stands in place of the tax.
export function counted(d) {
  const full = !d.original || d.original.action === 'R' || d.action === 'R';
  let tax = full ? d.tax : lessTax(d.tax, d.original.tax);
  const taxable = full ? d.taxable : d.taxable - d.original.taxable;
  if (d.reduction?.answer === 'N') return { taxable: 0, tax: noTax() };
  if (d.reduction?.amounts)
    tax = isCredit(d.section) ? d.reduction.amounts : lessTax(noTax(), d.reduction.amounts);
  return { taxable, tax };
}

/// branch -> bucket -> { total, sub -> { taxable, tax } }, paise.
export function summarise(documents) {
  const summary = {};
  for (const d of documents) {
    const branch = branchOf(d);
    if (branch === null) continue;
    const [bucket, sub] = placeOf(d);
    const buckets = (summary[branch] ??= {});
    const cell = (buckets[bucket] ??= { total: { taxable: 0, tax: noTax() }, subs: {} });
    const part = (cell.subs[sub] ??= { taxable: 0, tax: noTax() });
    const c = counted(d);
    for (const to of [cell.total, part]) {
      to.taxable += c.taxable;
      to.tax = addTax(to.tax, c.tax);
    }
  }
  return summary;
}

const heads = (tax) => Object.fromEntries(HEADS.map((h) => [h, amount(tax[h])]));

function printedSummary(summary) {
  const out = {};
  for (const branch of ['itcavl', 'itcunavl', 'itcrev', 'itcRejected'])
    for (const [bucket, { total, subs }] of Object.entries(summary[branch] ?? {})) {
      // The portal prints a bucket's taxable value under reverse charge only.
      const printed = { ...(bucket === 'revsup' && { txval: amount(total.taxable) }), ...heads(total.tax) };
      for (const [sub, part] of Object.entries(subs))
        printed[sub] = { txval: amount(part.taxable), ...heads(part.tax) };
      (out[branch] ??= {})[bucket] = printed;
    }
  return out;
}

const TABLES = {
  b2b: { sections: ['b2b'], list: 'inv' },
  b2ba: { sections: ['b2ba'], list: 'inv' },
  cdnr: { sections: ['b2bcn', 'b2bdn'], list: 'nt' },
  cdnra: { sections: ['b2bcna', 'b2bdna'], list: 'nt' },
  ecom: { sections: ['ecom'], list: 'inv' },
  ecoma: { sections: ['ecoma'], list: 'inv' },
  isd: { sections: ['isd'], list: 'doclist' },
};

const PRINTED_TYPE = { SEWP: 'SEZWP', SEWOP: 'SEZWOP' };

function statementRow(d, rejected, dice) {
  if (d.section === 'isd')
    return {
      doctyp: d.isdType,
      docnum: d.number,
      docdt: portalDate(d.date),
      ...heads(d.tax),
      itcelg: d.available,
    };
  const note = isNote(d.section);
  const type = PRINTED_TYPE[d.type] ?? d.type;
  const letter = isCredit(d.section) ? 'C' : 'D';
  return {
    ...(note ? { ntnum: d.number, typ: letter, suptyp: type } : { inum: d.number, typ: type }),
    dt: portalDate(d.date),
    val: amount(d.value),
    pos: d.pos,
    ...(!rejected && { rev: d.reverse, itcavl: d.available, rsn: d.reason }),
    txval: amount(d.taxable),
    ...heads(d.tax),
    ...(!rejected && { imsStatus: d.action === 'A' ? 'A' : 'N' }),
    ...(d.original &&
      (note
        ? { onttyp: letter, ontnum: d.original.number, ontdt: portalDate(d.original.date) }
        : { oinum: d.original.number, oidt: portalDate(d.original.date) })),
    ...declared(d.reduction),
    ...(d.remarks && !d.acceptedInStatement && { remarks: d.remarks }),
    ...(d.einvoice && {
      srctyp: 'E-Invoice',
      irn: dice.hex(64),
      irngendate: portalDate(d.date),
    }),
  };
}

/// Splits into consecutive runs with equal key.
function runs(documents, keyOf) {
  const all = new Map();
  for (const d of documents) {
    const key = keyOf(d);
    if (!all.has(key)) all.set(key, []);
    all.get(key).push(d);
  }
  return [...all.values()];
}

const supplierOf = (d) => ({
  ctin: d.supplier.gstin,
  trdnm: d.supplier.name,
  supfildt: portalDate(d.filed),
  supprd: d.supplierPeriod,
});

function totals(documents) {
  return {
    ttldocs: documents.length,
    taxable: documents.reduce((sum, d) => sum + d.taxable, 0),
    tax: documents.map((d) => d.tax).reduce(addTax, noTax()),
  };
}

/// docdata and cpsumm (or docRejdata and cpSummRej) of some documents.
function tablesOf(documents, rejected, dice) {
  const data = {};
  const perSupplier = {};
  for (const [table, { sections, list }] of Object.entries(TABLES)) {
    const rows = inOrder(documents.filter((d) => sections.includes(d.section)));
    if (rows.length === 0) continue;
    const key = (d) => [d.supplier.gstin, d.supplierPeriod, d.filed].join();
    data[table] = runs(rows, key).map((of) => ({
      ...supplierOf(of[0]),
      [list]: of.map((d) => statementRow(d, rejected, dice)),
    }));
    const kind = (d) => (isNote(d.section) ? (isCredit(d.section) ? 'C' : 'D') : (d.isdType ?? ''));
    perSupplier[table] = runs(rows, (d) => key(d) + kind(d)).map((of) => {
      const t = totals(of);
      return {
        ...supplierOf(of[0]),
        ttldocs: t.ttldocs,
        ...(table !== 'isd' && { txval: amount(t.taxable) }),
        ...heads(t.tax),
        ...(isNote(of[0].section) && { nttyp: kind(of[0]) }),
        ...(of[0].isdType && { doctyp: of[0].isdType }),
      };
    });
  }
  return { data, perSupplier };
}

function billRow(d) {
  return {
    refdt: portalDate(d.received),
    recdt: portalDate(d.received),
    portcode: d.port,
    boenum: d.number,
    boedt: portalDate(d.date),
    isamd: d.amendment ? 'Y' : 'N',
    ...(d.amendment && { amendType: d.amendment }),
    txval: amount(d.taxable),
    igst: amount(d.tax.igst),
    cess: amount(d.tax.cess),
  };
}

function addImports(documents, { data, perSupplier }) {
  const bills = documents.filter((d) => d.section === 'impg' || d.section === 'impga');
  if (bills.length !== 0) data.impg = bills.map(billRow);
  const fromSez = documents.filter((d) => d.section === 'impgsez');
  if (fromSez.length === 0) return;
  const units = runs(fromSez, (d) => d.supplier.gstin + d.port);
  const unit = (d) => ({ ctin: d.supplier.gstin, trdnm: d.supplier.name });
  data.impgsez = units.map((of) => ({ ...unit(of[0]), boe: of.map(billRow) }));
  perSupplier.impgsez = units.map((of) => {
    const t = totals(of);
    return {
      ...unit(of[0]),
      portcode: of[0].port,
      ttldocs: t.ttldocs,
      txval: amount(t.taxable),
      igst: amount(t.tax.igst),
      cess: amount(t.tax.cess),
    };
  });
}

export function gstr2b(documents, period, generated, dice) {
  const all = documents.filter((d) => d.statement === period);
  const shown = all.filter((d) => ['itcavl', 'itcunavl'].includes(branchOf(d)));
  const accepted = tablesOf(shown, false, dice);
  addImports(shown, accepted);
  const reversed = all.filter((d) => branchOf(d) === 'itcrev');
  if (reversed.length !== 0) {
    const { data, perSupplier } = tablesOf(reversed, false, dice);
    accepted.data.itcrev = [data];
    accepted.perSupplier.itcrev = [perSupplier];
  }
  const rejected = tablesOf(
    all.filter((d) => branchOf(d) === 'itcRejected'),
    true,
    dice,
  );
  return {
    chksum: dice.hex(64),
    data: {
      gstin: BUYER.gstin,
      rtnprd: period,
      version: '1.0',
      gendt: portalDate(generated),
      itcsumm: printedSummary(summarise(all)),
      cpsumm: accepted.perSupplier,
      docdata: accepted.data,
      docRejdata: rejected.data,
      cpSummRej: rejected.perSupplier,
    },
  };
}

// -- GSTR-3B -----------------------------------------------------------------------------------

/// Typed by the buyer: blocked credit on gifts (CGST and SGST) and common credit under Rule 42.
export const OWN_REVERSAL = { igst: 420000, cgst: 576000 + 115000, sgst: 576000 + 115000, cess: 0 };

/// Exchanges two neighbouring digits of the rupees, as a hurried clerk does.
export function slip(paise) {
  const text = String(paise);
  for (let i = 1; i + 3 < text.length; ++i)
    if (text[i] !== text[i + 1])
      return Number(text.slice(0, i) + text[i + 1] + text[i] + text.slice(i + 2));
  return paise;
}

const cells = (ty, tax) => ({
  ...(ty && { ty }),
  iamt: amount(tax.igst),
  camt: amount(tax.cgst),
  samt: amount(tax.sgst),
  csamt: amount(tax.cess),
});

export function gstr3b(documents) {
  const summary = summarise(documents.filter((d) => d.statement === THIS_MONTH));
  const bucket = (branch, name) => summary[branch]?.[name]?.total ?? { taxable: 0, tax: noTax() };
  const sub = (branch, name, part) => summary[branch]?.[name]?.subs[part]?.tax ?? noTax();
  const notes = (...parts) => parts.map((p) => sub('itcavl', 'othersup', p)).reduce(addTax);

  const imported = bucket('itcavl', 'imports').tax;
  const reverse = lessTax(bucket('itcavl', 'revsup').tax, notes('cdnrrev', 'cdnrarev'));
  const distributed = lessTax(bucket('itcavl', 'isdsup').tax, notes('isd', 'isda'));
  const right = lessTax(bucket('itcavl', 'nonrevsup').tax, notes('cdnr', 'cdnra'));
  const other = { ...right, igst: slip(right.igst) };
  const held = Object.keys(summary.itcrev ?? {})
    .map((name) => bucket('itcrev', name).tax)
    .reduce(addTax, noTax());
  const lost = Object.keys(summary.itcunavl ?? {})
    .map((name) => bucket('itcunavl', name).tax)
    .reduce(addTax, noTax());
  const reverseNotes = summary.itcavl.othersup.subs.cdnrrev;
  const payable = {
    taxable: bucket('itcavl', 'revsup').taxable + bucket('itcunavl', 'revsup').taxable - reverseNotes.taxable,
    tax: addTax(reverse, bucket('itcunavl', 'revsup').tax),
  };
  const available = [imported, noTax(), reverse, distributed, other].reduce(addTax);
  const net = lessTax(lessTax(available, OWN_REVERSAL), held);
  const supply = (taxable, tax) => ({ txval: amount(taxable), ...cells('', tax) });
  const nil = { txval: 0, iamt: 0, camt: 0, samt: 0, csamt: 0 };
  return {
    gstin: BUYER.gstin,
    ret_period: THIS_MONTH,
    sup_details: {
      osup_det: { txval: 31246800, iamt: 3964212, camt: 830106, samt: 830106, csamt: 0 },
      osup_zero: { txval: 1482000, iamt: 0, csamt: 0 },
      osup_nil_exmp: { txval: 265000 },
      isup_rev: supply(payable.taxable, payable.tax),
      osup_nongst: { txval: 0 },
    },
    eco_dtls: { eco_sup: nil, eco_reg_sup: { txval: 0 } },
    inter_sup: { unreg_details: [], comp_details: [], uin_details: [] },
    itc_elg: {
      itc_avl: [
        cells('IMPG', imported),
        cells('IMPS', noTax()),
        cells('ISRC', reverse),
        cells('ISD', distributed),
        cells('OTH', other),
      ],
      itc_rev: [cells('RUL', OWN_REVERSAL), cells('OTH', held)],
      itc_net: cells('', net),
      itc_inelg: [cells('RUL', noTax()), cells('OTH', lost)],
    },
    inward_sup: {
      isup_details: [
        { ty: 'GST', inter: 0, intra: 21600 },
        { ty: 'NONGST', inter: 0, intra: 0 },
      ],
    },
    intr_ltfee: {
      intr_details: { iamt: 0, camt: 0, samt: 0, csamt: 0 },
      ltfee_details: { camt: 0, samt: 0 },
    },
  };
}

/// One record a line, so that a change of the data can be read in a diff.
export const jsonText = (value) =>
  JSON.stringify(value).replace(/(?<=[\]}]),(?=\{)/g, ',\n').replace(/(?<=\[)(?=\{)/g, '\n') + '\n';

export const FILE_NAMES = {
  ims: `IMS_${THIS_MONTH}.json`,
  statement: `returns_R2B_${BUYER.gstin}_${THIS_MONTH}.json`,
  lastStatement: `returns_R2B_${BUYER.gstin}_${LAST_MONTH}.json`,
  draft: `GSTR3B_${THIS_MONTH}.json`,
  register: 'Purchase_register_Oct2026.csv',
};
