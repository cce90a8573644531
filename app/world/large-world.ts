/** Fills a database with a made-up territory tree, people, attendances and to-dos, evenly enough to be measured. */
import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** One province, cities of 30 counties, counties of 14 townships: 45,000 units are about 100 cities. */
const countiesPerCity = 30
const townshipsPerCounty = 14

/** UUIDv7-shaped, in SQL: ids of a million rows should not cross the wire. PostgreSQL 15 has no function for it. */
const newId = sql`(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid`

export async function fillUnits(tx: Tx, count: number): Promise<void> {
  const cities = Math.max(1, Math.round(count / (1 + countiesPerCity * (1 + townshipsPerCounty))))
  const segment = (n: ReturnType<typeof sql.ref>) =>
    sql`'0' || substr('0123456789abcdefghijklmnopqrstuvwxyz', ${n} / 36 + 1, 1) || substr('0123456789abcdefghijklmnopqrstuvwxyz', ${n} % 36 + 1, 1) || '/'`
  const c = segment(sql.ref('c'))
  const k = segment(sql.ref('k'))
  const t = segment(sql.ref('t'))
  await sql`INSERT INTO unit (id, city, path, name, short_name, kind, level, official_order, opened_on)
    SELECT ${newId}, left(path, 9), path, name, name, 'committee', level, ordinal, '2000-01-01' FROM (
      SELECT '/001/' AS path, '试验省' AS name, 'province' AS level, 1 AS ordinal
      UNION ALL SELECT '/001/' || ${c}, format('第%s市', c), 'city', c FROM generate_series(1, ${cities}::int) c
      UNION ALL SELECT '/001/' || ${c} || ${k}, format('第%s市%s县', c, k), 'county', k FROM generate_series(1, ${cities}::int) c, generate_series(1, ${countiesPerCity}::int) k
      UNION ALL SELECT '/001/' || ${c} || ${k} || ${t}, format('第%s市%s县%s镇', c, k, t), 'township', t
        FROM generate_series(1, ${cities}::int) c, generate_series(1, ${countiesPerCity}::int) k, generate_series(1, ${townshipsPerCounty}::int) t
    ) AS place`.execute(tx)
  await sql`INSERT INTO placement (id, unit_id, tree, parent_id, path, from_day)
    SELECT ${newId}, unit.id, 'territory', parent.id, unit.path, '2000-01-01' FROM unit LEFT JOIN unit AS parent ON parent.path = left(unit.path, -4)`.execute(
    tx,
  )
}

export async function fillToDos(tx: Tx): Promise<void> {
  await sql`INSERT INTO to_do (id, city, path, unit_id, kind, blanks, subject_id, link, due_on, raised_at)
    SELECT ${newId}, city, path, id, 'programme-to-adopt', '{"title":"试验工作方案"}', ${newId}, '/programmes', date '2019-01-01' + n, timestamptz '2018-12-28 09:00+08'
    FROM unit, generate_series(1, 5) AS n`.execute(tx)
}

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'
const surnameInitials = 'zqslzwzwfccwjshyzqyxhlszkcyhjwtj'
const given = '文博雨轩子涵思远一诺嘉怡俊杰梓萱浩然欣怡宇航诗琪明轩若曦天佑语桐'
const givenInitials = 'wbyxzhsyynjyjjzxhrxyyhsqmxrxtyyt'

/** Half of the people at counties, half at townships; one in three has attended something. */
export async function fillPeople(tx: Tx, from: number, count: number): Promise<void> {
  await sql`CREATE TEMPORARY TABLE home ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY path) - 1 AS n, id, path, city FROM unit WHERE level = 'county'
    UNION ALL SELECT row_number() OVER (ORDER BY path) - 1 + 1000000, id, path, city FROM unit WHERE level = 'township'`.execute(
    tx,
  )
  await sql`CREATE TEMPORARY TABLE newcomer ON COMMIT DROP AS
    WITH size AS (SELECT count(*) FILTER (WHERE n < 1000000) AS counties, count(*) FILTER (WHERE n >= 1000000) AS townships FROM home)
    SELECT ${newId} AS id, i, 1 + (i * 7) % 32 AS s, 1 + (i * 13 / 3) % 32 AS g1, 1 + (i * 29 / 7) % 32 AS g2,
      CASE WHEN i % 2 = 0 THEN (i / 2) % counties ELSE 1000000 + (i / 2) % townships END AS home
    FROM generate_series(${from}::bigint, ${from + count - 1}::bigint) AS i, size`.execute(tx)
  await sql`CREATE TEMPORARY TABLE resident ON COMMIT DROP AS
    SELECT newcomer.id, newcomer.i, home.id AS unit_id, home.path, home.city,
      substr(${surnames}, s::int, 1) || substr(${given}, g1::int, 1) || substr(${given}, g2::int, 1) AS name,
      substr(${surnameInitials}, s::int, 1) || substr(${givenInitials}, g1::int, 1) || substr(${givenInitials}, g2::int, 1) AS initials
    FROM newcomer JOIN home ON home.n = newcomer.home`.execute(tx)
  await sql`INSERT INTO person (id, city, path, name, phone_tail, declared_adult, at)
    SELECT id, city, path, name, lpad((i % 10000)::text, 4, '0'), true, timestamptz '2018-12-01 09:00+08' FROM resident`.execute(
    tx,
  )
  await sql`INSERT INTO tie (id, city, path, unit_id, person_id, person_name, initials, kind, channel, since)
    SELECT ${newId}, city, path, unit_id, id, name, initials, CASE i % 3 WHEN 0 THEN 'participant' WHEN 1 THEN 'contact' ELSE 'volunteer' END,
      CASE i % 2 WHEN 0 THEN 'self-registration' ELSE 'import' END, date '2018-01-01' + (i % 360)::int FROM resident`.execute(
    tx,
  )
  await attendances(tx)
}

async function attendances(tx: Tx): Promise<void> {
  const any = sql`'00000000-0000-0000-0000-000000000000'::uuid`
  await sql`CREATE TEMPORARY TABLE came ON COMMIT DROP AS
    SELECT ${newId} AS fact_id, id, unit_id, path, city, date '2018-12-01' + (i % 28)::int AS day FROM resident WHERE i % 3 = 0`.execute(
    tx,
  )
  await sql`INSERT INTO fact SELECT fact_id, city, path, unit_id, true, 'attendance', day, 1, false, id, 'measured', ${any}, ${any}, 'session', unit_id, NULL,
    timestamptz '2018-12-28 09:00+08', NULL FROM came`.execute(tx)
  await sql`INSERT INTO fact_queue (path, measure, programme_id, task_id, day, evidence, quantity, facts, person_id)
    SELECT above, 'attendance', ${any}, ${any}, day, 'measured', 1, 1, id FROM came, ancestors_and_self(path) AS above`.execute(
    tx,
  )
}
