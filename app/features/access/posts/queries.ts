import { sql } from 'kysely'
import type { Call } from '../../../platform/http/route.ts'
import { pathEnd } from '../../../platform/paths.ts'
import type * as contract from './contract.ts'

/** Assessors' practice for GB/T 22239-2019 8.1.4.2 c): accounts that nobody uses are found and removed. */
const staleDays = 90

export const listStalePosts = ({ db, scope }: Call<typeof contract.listStalePosts>) =>
  db.asJob('access.stale-posts', async (tx) => ({
    posts: await tx
      .selectFrom('post')
      .innerJoin('account', 'account.id', 'post.account_id')
      .innerJoin('unit', 'unit.id', 'post.unit_id')
      .select([
        'post.id',
        'account.name',
        'post.title',
        'post.role',
        'post.unit_id as unitId',
        'unit.short_name as unitName',
      ])
      .select('account.last_signed_in_at as lastSignedInAt')
      .where('post.path', '>=', scope.unitPath)
      .where('post.path', '<', pathEnd(scope.unitPath))
      .where('post.ended_at', 'is', null)
      .where(
        sql<boolean>`coalesce(account.last_signed_in_at, post.appointed_at, post.from_day) < now() - make_interval(days => ${staleDays})`,
      )
      .orderBy('post.path')
      .orderBy('post.id')
      .limit(500)
      .execute(),
  }))
