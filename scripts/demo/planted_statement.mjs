// Stories of what reaches GSTR-2B without passing through IMS: reverse charge, place of supply,
// time limit, ISD, imports, Rule 37A.

import { HEAD_OFFICE_ISD } from './cast.mjs';
import { booked, direct } from './documents.mjs';
import { group, onlyPortal, story } from './story.mjs';
import { noTax, oct, rs } from './values.mjs';

function reverseCharge(s) {
  const freight = [
    direct('b2b', s.rathyatra, oct(6), 38400, { number: 'RR/0871', reverse: 'Y' }),
    direct('b2b', s.rathyatra, oct(17), 27150, { number: 'RR/0902', reverse: 'Y' }),
  ];
  const lawyer = direct('b2b', s.satyarth, oct(20), 60000, { number: 'SA/26-27/41', reverse: 'Y' });
  const back = direct('b2bcn', s.rathyatra, oct(24), 3200, { number: 'RR/CN/014', reverse: 'Y' });
  const lost = direct('b2b', s.sagarika, oct(19), 9000, {
    number: 'SR/26-27/0302',
    reverse: 'Y',
    pos: '30',
    tax: { ...noTax(), cgst: rs(225), sgst: rs(225) },
    available: 'N',
    reason: 'P',
  });
  return [
    story(
      'Reverse charge',
      'Transporter and advocate: the buyer pays, 3.1(d), and takes the credit in 4(A)(3). RR/CN/014 is a reverse-charge credit note. Not in IMS.',
      ...[...freight, lawyer, back].map((d) => group('exact', d, booked(d))),
    ),
    story(
      'Reverse charge without credit',
      'Place of supply is Goa: payable in 3.1(d), no credit, 4(D)(2).',
      ...onlyPortal(lost),
    ),
  ];
}

function unavailable(s) {
  const local = (taxable, half) => ({ taxable, tax: { ...noTax(), cgst: rs(half), sgst: rs(half) } });
  const hotel = direct('b2b', s.parijat, oct(16), 24000, {
    number: 'PGH-20418',
    pos: '30',
    tax: local(24000, 2160).tax,
    available: 'N',
    reason: 'P',
  });
  const stay = direct('b2b', s.sagarika, oct(18), 14200, {
    number: 'SR/26-27/0297',
    pos: '30',
    tax: local(14200, 355).tax,
    available: 'N',
    reason: 'P',
  });
  const barred = direct('b2b', s.indravati, '2025-02-18', 31000, {
    number: 'IM/24-25/311',
    available: 'N',
    reason: 'C',
  });
  return [
    story(
      'Place of supply is another state',
      'Hotels in Goa charged CGST and SGST of Goa (reason P). One is in the register: that credit cannot be claimed.',
      group('exact', hotel, booked(hotel)),
      ...onlyPortal(stay),
    ),
    story(
      'Time-barred',
      'A bill of February 2025 reported now (reason C): lost under section 16(4).',
      ...onlyPortal(barred),
    ),
  ];
}

function distributed() {
  const row = (number, igst, more = {}) =>
    direct('isd', HEAD_OFFICE_ISD, oct(31), 0, {
      number,
      tax: { ...noTax(), igst: rs(igst) },
      value: rs(igst),
      filed: '2026-11-12',
      isdType: 'ISDI',
      ...more,
    });
  const passed = row('ISD/26-27/07', 24680);
  return [
    story(
      'Input service distributor',
      'Head office passes on credit: ISD/26-27/07 has an eligible part, which is booked, and an ineligible one. ISDC/26-27/02 is its credit note.',
      group('exact', passed, booked(passed, { voucher: 'ISD Invoice' })),
      ...onlyPortal(
        row('ISD/26-27/07', 1320, { available: 'N' }),
        row('ISDC/26-27/02', 940, { isdType: 'ISDC' }),
      ),
    ),
  ];
}

function imports(s) {
  const bill = (number, date, port, taxable, more = {}) =>
    direct('impg', { name: '', gstin: '', state: '96', rate: 18 }, date, taxable, {
      number,
      port,
      received: oct(Number(date.slice(8)) > 25 ? 31 : Number(date.slice(8)) + 2),
      ...more,
    });
  const coils = bill('7841206', oct(8), 'INNSA1', 864500);
  return [
    story(
      'Imports',
      'Two bills of entry, the first booked, one from a SEZ unit, and one of July amended now. No Reject for these, and no section in the upload file.',
      group('exact', coils, booked(coils, {
        name: 'Brightcoil Industries FZE',
        invoice: 'BRT-8841',
        bill: coils.port,
        voucher: 'Bill of Entry',
        entered: oct(12),
      })),
      ...onlyPortal(
        bill('7902544', oct(22), 'INBOM4', 143250),
        bill('6917730', '2026-07-14', 'INNSA1', 52000, {
          section: 'impga',
          received: oct(20),
          amendment: 'A',
        }),
        direct('impgsez', s.seztech, oct(15), 76400, {
          number: '7865119',
          port: 'INPNQ6',
          received: oct(17),
        }),
      ),
    ),
  ];
}

function supplierDidNotPay(s) {
  const reversal = direct('b2b', s.zorawar, '2025-08-12', 64000, {
    number: 'ZSC/25-26/208',
    reversal37A: true,
    filed: '2025-09-11',
    supplierPeriod: '082025',
  });
  return [
    story(
      'Rule 37A',
      'The supplier never filed GSTR-3B for August 2025: the portal puts the credit of ZSC/25-26/208 into ITC reversal, 4(B)(2).',
      ...onlyPortal(reversal),
    ),
  ];
}

export function plantedStatement(s) {
  return [
    ...reverseCharge(s),
    ...unavailable(s),
    ...distributed(),
    ...imports(s),
    ...supplierDidNotPay(s),
  ];
}
