/** A platform of some years, in rows: firms and institutes, contracts with their ledger, matches with the way that each has gone. */
import { fillLedger, Writer } from '../ledger/bulk.mjs';
import { plus } from '../ledger/histories.mjs';
import { seeded } from '../ledger/kit.mjs';

const FIELDS = [
  'STEEL_EQUIPMENT',
  'FLUORINE_MATERIALS',
  'DIGITAL_ECONOMY',
  'MODERN_AGRICULTURE',
  'PUBLIC_WELFARE',
  'FUTURE_INDUSTRY',
];
const KINDS = [
  'DEVELOPMENT_COMMISSIONED',
  'DEVELOPMENT_JOINT',
  'TRANSFER',
  'LICENCE',
  'CONSULTING',
  'SERVICE',
  'TRAINING',
  'INTERMEDIARY',
];
const SIZES = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', null];
const REASONS = ['TOO_EARLY', 'BENEFIT_UNCLEAR', 'PRICE', 'IP', 'ALREADY_SOLVED', 'WRONG_FIELD', 'CAPACITY', 'OTHER'];
const PATH = ['LEAD', 'RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT'];
const REGIONS = ['350404', '350403', '350481', '310112', '310115', '350203', '330106'];
/** As long as a real one. */
const EXPLANATION = JSON.stringify({ zh: '说'.repeat(900), en: 'w'.repeat(900) });
const FIRMS = 3_000;
const INSTITUTES = 400;
/** How far back contracts were signed: about half of them fall into the running year. */
const DAYS = 600;
/** Of the instalments that are due. */
const UNPAID = 0.03;
const pick = (random, list) => list[Math.floor(random() * list.length)];

/** @returns {Promise<{ contracts: number, instalments: number, entries: number, matches: number, moves: number }>} */
export async function fillPlatform({ connection, rules, key, contracts, matches, brokers, today, say }) {
  await connection.query('SET foreign_key_checks = 0, unique_checks = 0');
  const random = seeded(11);
  const writer = new Writer(connection);
  const places = await writeOrganizations(writer, random, rules, today);
  const moves = await writeMatches(writer, random, { ...places, newId: rules.newId, count: matches, brokers, today });
  await writer.flush();
  const ledger = await fillLedger({
    connection,
    rules,
    key,
    count: contracts,
    say,
    today,
    from: plus(today, -DAYS),
    days: DAYS,
    dress: (_, at) => dressed(places, at),
    isUnpaid: (_, at) => at() < UNPAID,
  });
  await connection.query('ANALYZE TABLE organization, match_record, match_stay, record_history');
  return { ...ledger, matches, moves };
}

async function writeOrganizations(writer, random, { newId }, today) {
  const places = { firms: [], institutes: [] };
  for (let no = 0; no < FIRMS + INSTITUTES; no += 1) {
    const isFirm = no < FIRMS;
    const own = {
      id: newId(),
      name: `${isFirm ? '企业' : '研究院'}${no}`,
      kind: isFirm ? 'ENTERPRISE' : 'INSTITUTE',
      region_code: pick(random, REGIONS),
      size_band: isFirm ? pick(random, SIZES) : null,
    };
    places[isFirm ? 'firms' : 'institutes'].push(own);
    await writer.add('organization', {
      ...own,
      credit_code: String(no).padStart(18, 'B'),
      credit_code_warning: 0,
      state: 'VERIFIED',
      version: 1,
      created_at: new Date(`${today}T00:00:00Z`),
    });
  }
  return places;
}

/** A contract's kind, field and parties; a tenth of the institutes have most of them, and a fifth of the sellers is no member. */
function dressed({ firms, institutes }, random) {
  const firm = pick(random, firms);
  const institute = institutes[Math.floor(random() ** 3 * institutes.length)];
  const member = random() > 0.2;
  return {
    kind: pick(random, KINDS),
    field: pick(random, FIELDS),
    buyer_organization_id: firm.id,
    buyer_size: firm.size_band,
    buyer_name: firm.name,
    buyer_region_code: firm.region_code,
    seller_organization_id: member ? institute.id : null,
    seller_name: member ? institute.name : `外地单位${Math.floor(random() * 300)}`,
    seller_region_code: institute.region_code,
  };
}

/** Matches at every stage, each with the moves that led there; a third was declined by one side. */
async function writeMatches(writer, random, { firms, institutes, newId, count, brokers, today }) {
  let moves = 0;
  for (let no = 1; no <= count; no += 1) {
    const id = newId();
    const end = Math.floor(random() * (PATH.length + 2));
    const way = PATH.slice(0, Math.min(end, PATH.length - 1) + 1);
    let at = new Date(Date.parse(`${today}T00:00:00Z`) - Math.floor((120 + random() * 600) * 86_400_000));
    const began = at;
    let before = at;
    const stages = [null, ...way, ...(end >= PATH.length ? ['CLOSED'] : [])];
    for (let step = 1; step < stages.length; step += 1) {
      await writer.add('record_history', {
        id: newId(),
        record_kind: 'match',
        record_id: id,
        action: stages[step - 1] ? `TO_${stages[step]}` : 'FOUND',
        from_state: stages[step - 1],
        to_state: stages[step],
        actor_id: null,
        actor_name: '系统',
        reasons: '[]',
        at,
      });
      moves += 1;
      if (step > 1) await writer.add('match_stay', stay(newId(), id, stages[step - 1], before, at));
      before = at;
      if (step < stages.length - 1) at = new Date(at.getTime() + Math.floor((1 + random() * 20) * 86_400_000));
    }
    const declined = random() < 0.33;
    const [firm, institute] = [pick(random, firms), pick(random, institutes)];
    await writer.add('match_record', {
      id,
      code: `PP-B-${no}`,
      state: stages.at(-1),
      version: stages.length,
      demand_id: newId(),
      achievement_id: newId(),
      demand_organization_id: firm.id,
      demand_author_id: firm.id,
      institute_id: institute.id,
      achievement_author_id: institute.id,
      field: pick(random, FIELDS),
      origin: 'AUTOMATIC',
      score: random(),
      band: 'STRONG',
      explanation: EXPLANATION,
      model_version: 'm1',
      broker_id: random() < 0.8 ? pick(random, brokers) : null,
      invited: random() < 0.05 ? 1 : 0,
      achievement_answer: declined ? 'DECLINED' : 'UNREAD',
      achievement_reason: declined ? pick(random, REASONS) : null,
      achievement_answered_at: declined ? at : null,
      next_action_due: random() < 0.5 ? plus(today, Math.floor(random() * 40) - 20) : null,
      expected_sum: random() < 0.6 ? Math.floor(random() * 100_000_000) : null,
      stage_since: at,
      created_at: began,
      updated_at: at,
    });
  }
  return moves;
}

function stay(id, matchId, stage, began, ended) {
  return {
    id,
    match_id: matchId,
    stage,
    field: null,
    began,
    ended,
    year: new Date(ended.getTime() + 8 * 3_600_000).getUTCFullYear(),
    seconds: Math.round((ended - began) / 1_000),
  };
}
