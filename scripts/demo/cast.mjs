// The people of the demo, all invented. PANs start with ZZZ so that nobody's number is used; the
// check characters are right, because half of what the demo shows depends on them.

import { gstin } from './values.mjs';

export const BUYER = {
  name: 'Saanjh Home Appliances Private Limited',
  address: 'Gat 214, Chakan Industrial Area, Pune 410501',
  state: '27',
  gstin: gstin('27ZZZCS2610K1Z'),
};
/// The buyer's own other registrations.
export const GUJARAT_BRANCH = { name: 'Saanjh Home Appliances Pvt Ltd', state: '24', gstin: gstin('24ZZZCS2610K1Z') };
export const HEAD_OFFICE_ISD = { name: 'Saanjh Home Appliances Pvt Ltd (ISD)', state: '27', gstin: gstin('27ZZZCS2610K2Z') };

// What a supplier's numbers look like: `#` is the running number, zero-padded to the count of #.
// habit: how the buyer's clerk types them into the register.
//   asis   as printed        tail   only the last digits     seps   other or no separators
//   zeros  zeros dropped     noyear financial year dropped   bare  year and zeros dropped
// key, name, state, PAN letter of the kind of person (C company, F firm, P person), number, rate,
// habit, ordinary documents in October, smallest and largest taxable value in rupees
const TABLE = [
  ['tarang', 'Tarang Copper Windings Pvt Ltd', '27', 'C', 'TCW/26-27/####', 18, 'asis', 18, 42000, 310000],
  ['nirmaan', 'Nirmaan Sheet Metal LLP', '27', 'F', 'NSM-#####', 18, 'seps', 11, 18000, 160000],
  ['vihaan', 'Vihaan Plastics & Mouldings', '24', 'F', 'VPM/26-27/####', 18, 'tail', 10, 22000, 140000],
  ['ketaki', 'Ketaki Fasteners', '27', 'P', 'KF/####/26-27', 18, 'asis', 14, 3500, 42000],
  ['girnar', 'Girnar Corrugated Boxes Pvt Ltd', '24', 'C', 'GCB2627#####', 5, 'asis', 15, 9000, 78000],
  ['dhruvtara', 'Dhruvtara Motors & Drives Pvt Ltd', '33', 'C', 'DMD/26-27/####', 18, 'asis', 12, 95000, 640000],
  ['palash', 'Palash Paints and Coatings', '27', 'F', 'PPC/####', 18, 'zeros', 9, 12000, 85000],
  ['himadri', 'Himadri Compressors Pvt Ltd', '06', 'C', 'HCP26#######', 18, 'asis', 12, 150000, 720000],
  ['suvarna', 'Suvarna Wires and Cables LLP', '27', 'F', 'SWC-26-27-####', 18, 'seps', 10, 31000, 190000],
  ['ratnagiri', 'Ratnagiri Rubber Products', '27', 'P', 'RRP/####', 18, 'tail', 8, 4200, 36000],
  ['chitrakoot', 'Chitrakoot Glass Works', '09', 'F', 'CGW/26-27/###', 18, 'asis', 8, 15000, 88000],
  ['meghdoot', 'Meghdoot Logistics LLP', '27', 'F', 'ML/26-27/#####', 18, 'noyear', 10, 6500, 48000],
  ['arunodaya', 'Arunodaya Electronics Pvt Ltd', '29', 'C', 'AEPL/BLR/####', 18, 'asis', 12, 26000, 210000],
  ['kasturi', 'Kasturi Print & Pack', '27', 'P', '####/26-27', 18, 'bare', 7, 2800, 26000],
  ['sahyog', 'Sahyog Manpower Services', '27', 'F', 'SMS-####', 18, 'asis', 7, 58000, 240000],
  ['trishul', 'Trishul Tools and Dies', '27', 'P', 'TTD/26-27/#####', 18, 'zeros', 7, 7500, 64000],
  ['navjeevan', 'Navjeevan Chemicals Pvt Ltd', '24', 'C', 'NCPL/26-27/####', 18, 'asis', 8, 17000, 120000],
  ['lotuspack', 'Kamal Foam & Thermocol Industries', '27', 'F', 'KFT/####', 18, 'asis', 8, 5200, 39000],
  ['vindhya', 'Vindhya Castings Pvt Ltd', '23', 'C', 'VC/26-27/####', 18, 'asis', 7, 44000, 260000],
  ['sarita', 'Sarita Stationery Mart', '27', 'P', '#####', 18, 'asis', 6, 900, 9500],
  ['udaan', 'Udaan Travels and Cabs', '27', 'P', 'UTC/26-27/####', 5, 'asis', 5, 3200, 21000],
  ['prerna', 'Prerna Facility Care LLP', '27', 'F', 'PFC/2627/###', 18, 'asis', 6, 21000, 74000],
  ['swastik', 'Swastik Springs Pvt Ltd', '03', 'C', 'SSPL-#####', 18, 'asis', 7, 8800, 57000],
  ['jaldhara', 'Jaldhara Pumps and Valves', '24', 'F', 'JPV/26-27/####', 18, 'seps', 6, 13000, 92000],
  ['bhoomi', 'Bhoomi Granules Pvt Ltd', '26', 'C', 'BG26270#####', 18, 'asis', 7, 68000, 330000],
  ['agni', 'Agni Fire Safety Systems', '27', 'P', 'AFS/###/26-27', 18, 'asis', 4, 5500, 41000],
  ['shubham', 'Shubham Lab Instruments', '27', 'P', 'SLI/26-27/###', 18, 'asis', 4, 4800, 52000],
  ['tejas', 'Tejas Infotech Solutions Pvt Ltd', '29', 'C', 'TIS/FY27/####', 18, 'asis', 5, 16000, 95000],
  // Suppliers that come only with a story (planted.mjs).
  ['anantara', 'Anantara Realty Holdings', '27', 'F', 'RENT/26-27/##', 18, 'asis', 0],
  ['doorbhash', 'Doorbhash Telecom Ltd', '27', 'C', '27DB26#######', 18, 'asis', 0],
  ['pawanputra', 'Pawanputra Couriers', '27', 'P', 'PC-######', 18, 'asis', 0],
  ['omkar', 'Omkar Security Agency', '27', 'F', 'OSA/26-27/###', 18, 'asis', 0],
  ['kiran', 'Kiran Bearings Agency', '27', 'P', 'KBA/26-27/####', 18, 'asis', 0],
  ['malhar', 'Malhar Insulation Works', '27', 'F', 'MIW/####', 18, 'asis', 0],
  ['yamuna', 'Yamuna Thermostats Pvt Ltd', '07', 'C', 'YT/26-27/####', 18, 'asis', 0],
  ['yamuna_mh', 'Yamuna Thermostats Pvt Ltd', '27', 'C', 'YTM/26-27/###', 18, 'asis', 0],
  ['godavari', 'Godavari Gaskets LLP', '36', 'F', 'GG/26-27/###', 18, 'asis', 0],
  ['sindhu', 'Sindhu Switchgear Co', '27', 'F', 'SSC/26-27/###', 18, 'asis', 0],
  ['mandakini', 'Mandakini Polymers Pvt Ltd', '24', 'C', 'MPPL/####/26-27', 18, 'asis', 0],
  ['utsav', 'Utsav Events & Exhibitions', '27', 'P', 'UEE/##', 18, 'asis', 0],
  ['parijat', 'Parijat Garden Hotel', '30', 'F', 'PGH-#####', 18, 'asis', 0],
  ['sagarika', 'Sagarika Residency', '30', 'P', 'SR/26-27/####', 5, 'asis', 0],
  ['rathyatra', 'Rathyatra Roadlines', '27', 'F', 'RR/####', 5, 'asis', 0],
  ['satyarth', 'Satyarth & Associates, Advocates', '27', 'F', 'SA/26-27/##', 18, 'asis', 0],
  ['vardhaman', 'Vardhaman Sealants', '27', 'P', 'VS-####', 18, 'asis', 0],
  ['eklavya', 'Eklavya Skill Academy', '27', 'F', 'ESA/26-27/###', 18, 'asis', 0],
  ['swaari', 'Swaari Mobility Technologies Pvt Ltd', '29', 'C', 'SWR26-######', 5, 'asis', 0],
  ['khanpaan', 'Khanpaan Online Services Pvt Ltd', '06', 'C', 'KOS/####', 5, 'asis', 0],
  ['seztech', 'Neelkanth Precision (SEZ Unit)', '24', 'C', 'NP/SEZ/###', 18, 'asis', 0],
  ['surya', 'Surya Exports (EOU)', '27', 'F', 'SE/DE/###', 18, 'asis', 0],
  ['mayur', 'Mayur Labels', '27', 'P', 'MLB/26-27/###', 18, 'asis', 0],
  ['trinetra', 'Trinetra Calibration Services', '27', 'P', 'TCS-###', 18, 'asis', 0],
  ['annapurna', 'Annapurna Canteen Services', '27', 'P', 'ACS/##', 5, 'asis', 0],
  ['kalpataru', 'Kalpataru Pallets', '27', 'F', 'KP/26-27/###', 18, 'asis', 0],
  ['bharani', 'Bharani Traders', '19', 'P', 'BT/####', 18, 'asis', 0],
  ['zorawar', 'Zorawar Steel Corporation', '03', 'F', 'ZSC/26-27/###', 18, 'asis', 0],
  ['indravati', 'Indravati Minerals', '22', 'F', 'IM/26-27/###', 5, 'asis', 0],
  ['chandan', 'Chandan Gift Articles', '27', 'P', 'CGA/###', 18, 'asis', 0],
  ['sanchay', 'Sanchay Warehousing Pvt Ltd', '27', 'C', 'SW/26-27/####', 18, 'asis', 0],
  ['vasundhara', 'Vasundhara Agro Packaging', '27', 'F', 'VAP/###', 5, 'asis', 0],
  ['dakshin', 'Dakshin Thermoplast', '33', 'F', 'DT/26-27/####', 18, 'asis', 0],
  ['rajhans', 'Rajhans Machine Tools', '27', 'P', 'RMT/26-27/###', 18, 'asis', 0],
  ['ganga', 'Ganga Hardware Stores', '27', 'P', 'GH####', 18, 'asis', 0],
];

function panOf(index, kind, name) {
  const letter = name.replace(/[^A-Z]/g, '')[0];
  return `ZZZ${kind}${letter}${String(1001 + index * 37).slice(0, 4)}${'ABCDEFGHJKLMNPQRSTUVWXYZ'[index % 24]}`;
}

/// key -> supplier. `next` is the running number that comes next, `filesOn` the day of its October
/// return.
export function suppliers() {
  const all = {};
  TABLE.forEach(([key, name, state, kind, style, rate, habit, ordinary, low = 0, high = 0], index) => {
    const pan = key === 'yamuna_mh' ? all.yamuna.gstin.slice(2, 12) : panOf(index, kind, name);
    all[key] = {
      key, name, state, style, rate, habit, ordinary, low, high,
      gstin: gstin(`${state}${pan}1Z`),
      next: 101 + ((index * 173) % 800),
      filesOn: `2026-11-${String(5 + ((index * 5) % 7)).padStart(2, '0')}`,
    };
  });
  return all;
}

/// The supplier's next document number, in the supplier's own style.
export function nextNumber(supplier) {
  const serial = supplier.next++;
  return supplier.style.replace(/#+/, (hashes) => String(serial).padStart(hashes.length, '0'));
}
