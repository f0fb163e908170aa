// Registers as programs lay them out. Each makes rows of texts from documents, and says what of the
// documents they show: `shows` names the fields, `documents` are those that must come back.

import { BUYER } from './truth.mjs';
import { HEADINGS, misspell } from './headings.mjs';

const STATES = { 24: 'Gujarat', 27: 'Maharashtra', 29: 'Karnataka', 33: 'Tamil Nadu' };
const TAXES = ['igst', 'cgst', 'sgst'];
const signed = (d, field) => d.sign * d[field];
const sumOf = (documents, field) => documents.reduce((sum, d) => sum + signed(d, field), 0);

/** A column per meaning, in any order, under any heading. */
export function plain(random, documents, style) {
  const fields = ['gstin', 'number', 'date', 'taxable', ...TAXES];
  if (style.withValue) fields.push('value');
  if (style.withName) fields.push('name');
  if (style.withCess) fields.push('cess');
  for (const extra of ['voucher', 'place', 'reverse', 'serial', 'remarks', 'entry']) {
    if (random.chance(0.3)) fields.push(extra);
  }
  if (style.withType) fields.push('type');
  const order = style.shuffled ? random.shuffle(fields) : fields;
  const heading = new Map();
  for (const field of order) {
    let text = style.anyHeading ? random.pick(HEADINGS[field]) : HEADINGS[field][0];
    // `Reference` is the supplier's number only where no other number is; `Date` and `Total` likewise.
    while ((field === 'number' && fields.includes('voucher') && /^Ref/.test(text)) || (field === 'date' && fields.includes('entry') && text === 'Date')) {
      text = random.pick(HEADINGS[field]);
    }
    heading.set(field, text);
  }
  if (style.misspelt) {
    const candidates = order.filter((f) => /[A-Za-z]{6,}/.test(heading.get(f)));
    for (let n = 0; n < style.misspelt && candidates.length > 0; n += 1) {
      const field = random.pick(candidates);
      heading.set(field, misspell(heading.get(field), random));
    }
  }
  const cell = (d, field, index) => {
    switch (field) {
      case 'gstin': return d.gstin;
      case 'name': return d.supplier;
      case 'number': return d.number;
      case 'voucher': return d.voucher;
      case 'date': case 'entry': return style.date(d);
      case 'place': return style.place({ code: '27', name: STATES[27] });
      case 'reverse': return 'N';
      case 'serial': return String(index + 1);
      case 'remarks': return index % 3 === 0 ? 'urgent' : '';
      case 'type': return d.sign < 0 ? style.noteWord : 'Invoice';
      default: {
        const amount = style.withType && style.unsignedNotes ? d[field] : signed(d, field);
        return d[field] === 0 ? style.zero : style.amount(amount);
      }
    }
  };
  const rows = [order.map((f) => heading.get(f))];
  documents.forEach((d, i) => rows.push(order.map((f) => cell(d, f, i))));
  return {
    rows,
    width: order.length,
    gstinColumn: order.indexOf('gstin'),
    shows: ['gstin', 'number', 'date', 'taxable', ...TAXES, ...(style.withValue ? ['value'] : [])],
    documents,
    total: (label) => {
      const all = style.withType && style.unsignedNotes ? documents.map((d) => ({ ...d, sign: 1 })) : documents;
      let labelled = false;
      return order.map((f) => {
        if (['taxable', ...TAXES, 'value', 'cess'].includes(f)) return style.amount(sumOf(all, f));
        if (labelled || f === 'gstin' || f === 'serial') return '';
        labelled = true;
        return label;
      });
    },
  };
}

/** Tally: a column for each ledger, returns negative. */
export function tallyColumnar(random, documents, style) {
  const ledgers = {
    local: random.pick(['Purchase GST 18%', 'Purchase Local', 'Purchase @ 18% (Local)', 'GST Purchase Local', 'Purchase A/c']),
    interstate: random.pick(['Purchase Interstate 18%', 'Interstate Purchase', 'Purchase IGST 18%', 'Purchase (Interstate)']),
    cgst: random.pick(['INPUT CGST', 'CGST', 'Input CGST 9%', 'CGST Input A/c']),
    sgst: random.pick(['INPUT SGST', 'SGST', 'Input SGST 9%', 'SGST Input A/c']),
    igst: random.pick(['INPUT IGST', 'IGST', 'Input IGST 18%', 'IGST Input A/c']),
    round: random.pick(['Round Off', 'Rounding Off', 'Roundoff', 'Round Off A/c']),
  };
  const order = random.shuffle(['local', 'interstate', 'cgst', 'sgst', 'igst', 'round']);
  const withFreight = random.chance(0.4);
  const made = documents.map((d, i) => {
    const roundOff = i % 4 === 1 ? 40 : 0;
    const freight = withFreight && i % 5 === 2 ? 25000 : 0;
    return { ...d, roundOff, freight, value: d.value + roundOff + freight };
  });
  const money = (paise) => (paise === 0 ? '' : style.amount(paise));
  const rows = [['Date', 'Particulars', 'Voucher Type', 'Voucher No.', 'Supplier Invoice No.', 'Supplier Invoice Date', 'GSTIN/UIN', 'Gross Total',
    ...order.map((l) => ledgers[l]), ...(withFreight ? ['Freight Charges'] : [])]];
  const ledgerOf = (d, ledger) => {
    const local = d.igst === 0;
    if (ledger === 'local') return local ? signed(d, 'taxable') : 0;
    if (ledger === 'interstate') return local ? 0 : signed(d, 'taxable');
    if (ledger === 'round') return signed(d, 'roundOff');
    return signed(d, ledger);
  };
  made.forEach((d, i) => rows.push([style.date(d), d.supplier, d.sign < 0 ? 'Debit Note' : 'Purchase', String(i + 1), d.number, style.date(d), d.gstin,
    style.amount(signed(d, 'value')), ...order.map((l) => money(ledgerOf(d, l))), ...(withFreight ? [money(signed(d, 'freight'))] : [])]));
  return {
    rows,
    width: rows[0].length,
    shows: ['gstin', 'number', 'date', 'taxable', ...TAXES, 'value'],
    documents: made,
    total: (label) => ['', label, '', '', '', '', '', style.amount(sumOf(made, 'value')),
      ...order.map((l) => style.amount(made.reduce((s, d) => s + ledgerOf(d, l), 0))),
      ...(withFreight ? [style.amount(sumOf(made, 'freight'))] : [])],
  };
}

/** Busy: per rate a taxable value under each head, the same one under CGST and SGST. */
export function busyBuckets(random, documents, style) {
  const rates = [5, 12, 18, 28];
  const blocks = random.shuffle(rates.flatMap((r) => [{ head: 'IGST', rate: r }, { head: 'CGST', rate: r }]));
  const columns = blocks.flatMap(({ head, rate }) => (head === 'IGST'
    ? [['igst', rate, `IGST Txbl. Amt @ ${rate}%`, true], ['igst', rate, `IGST Tax Amt @ ${rate}%`, false]]
    : [['cgst', rate, `CGST Txbl. Amt @ ${rate / 2}%`, true], ['cgst', rate, `CGST Tax Amt @ ${rate / 2}%`, false],
      ['sgst', rate, `SGST Txbl. Amt @ ${rate / 2}%`, true], ['sgst', rate, `SGST Tax Amt @ ${rate / 2}%`, false]]));
  const rows = [['Date', 'Purc. Type', 'Bill No', 'Name & Address of Dealer', 'GSTIN', 'Bill Amount', ...columns.map((c) => c[2]), 'Other Amt.']];
  const at = (d, [head, rate, , base]) => (rate !== d.rate || d[head] === 0 ? 0 : d.sign * (base ? d.taxable : d[head]));
  for (const d of documents) {
    rows.push([style.date(d), d.igst ? `I/GST-${d.rate}%` : 'L/GST-MultiRate', d.number, d.supplier, d.gstin, style.amount(signed(d, 'value')),
      ...columns.map((c) => (at(d, c) === 0 ? '' : style.amount(at(d, c)))), '']);
  }
  return {
    rows,
    width: rows[0].length,
    shows: ['gstin', 'number', 'date', 'taxable', ...TAXES, 'value'],
    documents,
    total: (label) => ['', label, '', '', '', style.amount(sumOf(documents, 'value')),
      ...columns.map((c) => style.amount(documents.reduce((s, d) => s + at(d, c), 0))), ''],
  };
}

/** GSTN's GSTR-2 CSV: a row for each rate, the invoice value on each of them. */
export function gstr2(random, documents, style) {
  const split = documents.filter((d) => d.sign > 0).map((d, i) => ({ ...d, parts: i % 3 === 0 ? 2 : 1 }));
  const rows = [['GSTIN of Supplier', 'Invoice Number', 'Invoice date', 'Invoice Value', 'Place Of Supply', 'Reverse Charge', 'Invoice Type', 'Rate', 'Taxable Value',
    'Integrated Tax Paid', 'Central Tax Paid', 'State/UT Tax Paid', 'Cess Paid', 'Eligibility For ITC', 'Availed ITC Integrated Tax', 'Availed ITC Central Tax',
    'Availed ITC State/UT Tax', 'Availed ITC Cess']];
  for (const d of split) {
    // Taxable values divide in whole rupees, so the taxes do too.
    const first = d.parts === 2 ? Math.floor(d.taxable / 20000) * 10000 : d.taxable;
    for (const base of d.parts === 2 ? [first, d.taxable - first] : [d.taxable]) {
      const share = (tax) => (base === d.taxable ? tax : base === first ? Math.round((tax * first) / d.taxable) : tax - Math.round((tax * first) / d.taxable));
      rows.push([d.gstin, d.number, style.date(d), style.amount(d.value), style.place({ code: '27', name: STATES[27] }), 'N', 'Regular', `${d.rate}.00`, style.amount(base),
        style.amount(share(d.igst)), style.amount(share(d.cgst)), style.amount(share(d.sgst)), style.amount(0), 'Inputs',
        style.amount(share(d.igst)), style.amount(share(d.cgst)), style.amount(share(d.sgst)), style.amount(0)]);
    }
  }
  return { rows, width: rows[0].length, shows: ['gstin', 'number', 'date', 'taxable', ...TAXES, 'value'], documents: split };
}

/** GSTN's template of the matching tool: who and when above, one row for each document. */
export function matchingTool(random, documents, style) {
  const rows = [['GSTIN of Supplier/ECO*', 'Trade/Legal name', 'Type of inward supplies*', 'Document type*', 'Document number*', 'Document date*', 'Taxable value (₹)*',
    'Integrated tax (₹)', 'Central tax (₹)', 'State/UT tax (₹)', 'Cess (₹)']];
  for (const d of documents) {
    rows.push([d.gstin, d.supplier, 'B2B', d.sign < 0 ? 'Credit Note' : 'Invoice', d.number, style.date(d), style.amount(d.taxable),
      style.amount(d.igst), style.amount(d.cgst), style.amount(d.sgst), style.amount(0)]);
  }
  return {
    rows,
    above: [['GSTIN of recipient*', BUYER], ['Financial year*', '2026-27'], ['Tax period*', 'October'], ['']],
    width: rows[0].length,
    shows: ['gstin', 'number', 'date', 'taxable', ...TAXES],
    documents,
  };
}

/** Zoho: a row for each item, the document's amounts on each. */
export function zoho(random, documents, style) {
  const bills = documents.filter((d) => d.sign > 0);
  const rows = [['Bill Date', 'Due Date', 'Bill ID', 'Vendor Name', 'Bill Number', 'PurchaseOrder', 'Bill Status', 'Source of Supply', 'Destination of Supply', 'GST Treatment',
    'GST Identification Number (GSTIN)', 'Is Inclusive Tax', 'Branch Name', 'Currency Code', 'Exchange Rate', 'Item Name', 'HSN/SAC', 'Quantity', 'Rate', 'Item Total',
    'SubTotal', 'Total', 'Tax Name', 'Tax Percentage', 'CGST Rate %', 'SGST Rate %', 'IGST Rate %', 'CESS Rate %', 'CGST(FCY)', 'SGST(FCY)', 'IGST(FCY)', 'CESS(FCY)',
    'CGST', 'SGST', 'IGST', 'CESS', 'Reverse Charge Tax Name', 'Reverse Charge Tax Rate', 'ITC Eligibility', 'Adjustment']];
  bills.forEach((d, i) => {
    const first = i % 2 === 0 ? Math.floor(d.taxable / 20000) * 10000 : d.taxable;
    (first === d.taxable ? [first] : [first, d.taxable - first]).forEach((base, item) => {
      const share = (tax) => (base === d.taxable ? tax : item === 0 ? Math.round((tax * first) / d.taxable) : tax - Math.round((tax * first) / d.taxable));
      const half = d.igst ? '0' : String(d.rate / 2);
      const amounts = [share(d.cgst), share(d.sgst), share(d.igst), 0].map(style.amount);
      rows.push([style.date(d), style.date(d), String(7000 + i), d.supplier, d.number, '', 'Open', 'MH', 'MH', 'business_gst', d.gstin, 'false', 'Head Office', 'INR', '1.00',
        item === 0 ? 'Widget' : 'Gadget', '8471', '1', style.amount(base), style.amount(base), style.amount(d.taxable), style.amount(d.value), `GST${d.rate}`, String(d.rate),
        half, half, d.igst ? String(d.rate) : '0', '0', ...amounts, ...amounts, '', '', 'eligible', '0']);
    });
  });
  return { rows, width: rows[0].length, shows: ['gstin', 'number', 'date', 'taxable', ...TAXES, 'value'], documents: bills };
}

/** SAP's list of documents: the supplier's number is the reference, decimals have a comma. */
export function sap(random, documents, style) {
  const rows = [['Company Code', 'Document Number', 'Reference', 'Document Date', 'Posting Date', 'Vendor', 'Vendor Name', 'GST Partner', 'Business Place', 'Base Amount',
    'IGST', 'CGST', 'SGST', 'Document Type']];
  const bills = documents.filter((d) => d.sign > 0);
  bills.forEach((d, i) => rows.push(['1000', String(5100000123 + i), d.number, style.date(d), style.date({ ...d, day: Math.min(28, d.day + 1) }), String(200001 + i), d.supplier,
    d.gstin, 'MH01', style.amount(d.taxable), style.amount(d.igst), style.amount(d.cgst), style.amount(d.sgst), 'RE']));
  return { rows, width: rows[0].length, shows: ['gstin', 'number', 'date', 'taxable', ...TAXES], documents: bills };
}

/** Nothing but the invoice value. */
export function minimal(random, documents, style) {
  const rows = [['gst', 'name', 'invNo', 'invVal', 'invDate']];
  const bills = documents.filter((d) => d.sign > 0);
  for (const d of bills) rows.push([d.gstin, d.supplier, d.number, style.amount(d.value), style.date(d)]);
  return { rows, width: 5, shows: ['gstin', 'number', 'date', 'value'], documents: bills };
}

/** A textile ERP: explanations under the headings, a way of paying where a kind would be. */
export function textile(random, documents, style) {
  const rows = [['Supplier GSTIN', 'Invoice Number', 'Invoice Date', 'Taxable Amount', 'IGST Amount', 'CGST Amount', 'SGST Amount', 'Supplier Name', 'Invoice Value', 'Vno',
    'Document Mode', 'Document Type', 'Book', 'InvType']];
  if (random.chance(0.5)) {
    rows.push(['GST Identification Number of the supplier issuing the invoice', 'Unique number assigned by the supplier', 'The date on which the invoice was issued',
      'Value of goods/services excluding taxes', 'Integrated GST applicable', 'Central GST applicable', 'State GST applicable', 'Registered name of the supplier', '', '', '', '', '', '']);
  }
  const bills = documents.filter((d) => d.sign > 0);
  bills.forEach((d, i) => {
    rows.push([d.gstin, d.number, style.date(d), style.amount(d.taxable), style.amount(d.igst), style.amount(d.cgst), style.amount(d.sgst), d.supplier, style.amount(d.value),
      String(1984 + i), 'B2B', 'CREDIT', 'Finish Purchase A/C', 'Finish Purchase']);
    for (let n = random.below(6); n > 0; n -= 1) rows.push(Array(14).fill(''));
  });
  return { rows, width: 14, shows: ['gstin', 'number', 'date', 'taxable', ...TAXES, 'value'], documents: bills };
}

/** EY's wide sheet, cut to what it shares with others. */
export function ey(random, documents, style) {
  const rows = [['ReturnPeriod', 'RecipientGSTIN', 'DocumentType', 'DocumentNumber', 'DocumentDate', 'SupplierGSTIN', 'SupplierName', 'POS', 'InvoiceAssessableAmount', 'IGSTAmount',
    'CGSTAmount', 'SGSTAmount', 'CessAmount', 'InvoiceValue', 'EligibilityIndicator', 'AvailableIGST', 'AvailableCGST', 'AvailableSGST']];
  for (const d of documents) {
    rows.push(['102026', BUYER, d.sign < 0 ? 'CR' : 'INV', d.number, style.date(d), d.gstin, d.supplier, '27', style.amount(d.taxable), style.amount(d.igst), style.amount(d.cgst),
      style.amount(d.sgst), style.amount(0), style.amount(d.value), 'IG', style.amount(d.igst), style.amount(d.cgst), style.amount(d.sgst)]);
  }
  return { rows, width: rows[0].length, shows: ['gstin', 'number', 'date', 'taxable', ...TAXES, 'value'], documents };
}

/** ERPNext's report, by field names. */
export function erpnext(random, documents, style) {
  const rows = [['Supplier GSTIN', 'Company GSTIN', 'bill_no', 'bill_date', 'supplier_name', 'place_of_supply', 'is_reverse_charge', 'taxable_value', 'cgst_amount', 'sgst_amount', 'igst_amount', 'cess_amount']];
  const bills = documents.filter((d) => d.sign > 0);
  for (const d of bills) {
    rows.push([d.gstin, BUYER, d.number, style.date(d), d.supplier, '27-Maharashtra', '0', style.amount(d.taxable), style.amount(d.cgst), style.amount(d.sgst), style.amount(d.igst), style.amount(0)]);
  }
  return { rows, width: rows[0].length, shows: ['gstin', 'number', 'date', 'taxable', ...TAXES], documents: bills };
}

/** A trader's register. */
export function trader(random, documents, style) {
  const rows = [['Date', 'Party Name', 'VCode', 'Bill No.', 'Bill Date', 'Gst No.', 'Bill Amt', 'Basic', 'CGST Amt', 'SGST Amt', 'IGST Amt']];
  for (const d of documents) {
    rows.push([style.date(d), d.supplier, d.voucher, d.number, style.date(d), d.gstin, style.amount(signed(d, 'value')), style.amount(signed(d, 'taxable')),
      ...['cgst', 'sgst', 'igst'].map((t) => style.amount(signed(d, t)))]);
  }
  return {
    rows,
    width: rows[0].length,
    shows: ['gstin', 'number', 'date', 'taxable', ...TAXES, 'value'],
    documents,
    total: (label) => ['', label, '', '', '', '', style.amount(sumOf(documents, 'value')), style.amount(sumOf(documents, 'taxable')),
      ...['cgst', 'sgst', 'igst'].map((t) => style.amount(sumOf(documents, t)))],
  };
}
