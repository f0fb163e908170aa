// Writes a month as the files an accountant has: GSTR-2B JSON for each registration and period, and
// the register as CSV. Both in an order that tells nothing.

import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { PERIODS } from './month.mjs';
import { HEADS, HOME, rupees } from './values.mjs';

const dmy = (date) => date.split('-').reverse().join('-');
const amount = (paise) => Number(rupees(paise));

/** section -> [list key, keys of number and date, of the original's number and date] */
const SECTIONS = {
  b2b: ['inv', 'inum', 'dt'],
  b2ba: ['inv', 'inum', 'dt', 'oinum', 'oidt'],
  cdnr: ['nt', 'ntnum', 'dt'],
  cdnra: ['nt', 'ntnum', 'dt', 'ontnum', 'ontdt'],
};

function row(document) {
  const [, number, date, originalNumber, originalDate] = SECTIONS[document.section];
  const out = {
    [number]: document.number, [date]: dmy(document.date), val: amount(document.value), pos: HOME,
    rev: document.reverse ? 'Y' : 'N', itcavl: document.available === false ? 'N' : 'Y',
    rsn: document.available === false ? 'P' : '', txval: amount(document.taxable),
  };
  for (const head of HEADS) out[head] = amount(document.tax[head]);
  if (document.section.startsWith('cdn')) Object.assign(out, { typ: 'C', suptyp: 'R' });
  else out.typ = 'R';
  if (document.original) {
    out[originalNumber] = document.original.number;
    out[originalDate] = dmy(document.original.date);
    if (document.section === 'cdnra') out.onttyp = 'C';
  }
  return out;
}

function statement(buyer, period, documents, names) {
  const docdata = {};
  for (const section of Object.keys(SECTIONS)) {
    const groups = new Map();
    for (const document of documents.filter((d) => d.section === section)) {
      if (!groups.has(document.gstin)) groups.set(document.gstin, []);
      groups.get(document.gstin).push(row(document));
    }
    if (groups.size === 0) continue;
    docdata[section] = [...groups].map(([ctin, list]) => ({
      ctin, trdnm: names.get(ctin) ?? null, supprd: period,
      supfildt: dmy(`${period.slice(2)}-${period.slice(0, 2)}-28`), [SECTIONS[section][0]]: list,
    }));
  }
  const generated = period === '032026' ? '14-04-2026' : '14-05-2026';
  return { chksum: '0'.repeat(64),
    data: { gstin: buyer, rtnprd: period, version: '1.0', gendt: generated, docdata } };
}

const quoted = (text) => (/[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** { files, registerFile, rows: [register id by line of the CSV] } */
export function writeMonth(month, random, folder) {
  const names = new Map(month.issued.map(({ supplier }) => [supplier.gstin, supplier.name]));
  const portal = random.shuffled(month.portal);
  const files = [];
  for (const buyer of [month.buyer, month.otherBuyer]) {
    for (const period of PERIODS) {
      const documents = portal.filter((d) => d.buyer === buyer && d.period === period);
      if (documents.length === 0 && buyer !== month.buyer) continue;
      const file = path.join(folder, `2b_${buyer}_${period}.json`);
      writeFileSync(file, JSON.stringify(statement(buyer, period, documents, names)));
      files.push(file);
    }
  }
  const registerFile = path.join(folder, 'register.csv');
  const lines = ['Voucher Type,Supplier Name,GSTIN,Invoice No,Invoice Date,Rate,Taxable Value,IGST,CGST,SGST,Cess,Invoice Value'];
  const rows = [];
  for (const entry of random.shuffled(month.register)) {
    const sign = entry.negative ? -1 : 1;
    for (const line of entry.lines) {
      const type = entry.kind === 'credit' && !entry.negative ? 'Debit Note' : 'Purchase';
      lines.push([type, entry.name, entry.gstin, entry.number, dmy(entry.date), line.rate,
        rupees(sign * line.taxable), ...HEADS.map((head) => rupees(sign * line.tax[head])),
        rupees(sign * entry.value)].map((cell) => quoted(String(cell))).join(','));
      rows[lines.length] = entry.id;
    }
  }
  writeFileSync(registerFile, `${lines.join('\n')}\n`);
  files.push(registerFile);
  return { files, registerFile, rows };
}
