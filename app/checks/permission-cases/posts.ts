import * as posts from '../../features/access/posts/contract.ts'
import { localDay } from '../../platform/clock.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { granted } from './prepared.ts'

let made = 0
const somebody = () => ({ signInName: `appointed-${++made}`, name: '试验人员' })
const fromDay = localDay(new Date())

const appointment = ({ unitId }: Stage) => ({
  ...somebody(),
  unitId,
  role: 'viewer' as const,
  title: '试验',
  fromDay,
})

/** A viewer's post at the county, given by its city. */
async function given(stage: Stage) {
  const city = await stage.at('lead', 'chengchuan')
  return granted(await city.call(posts.appoint, appointment(stage)))
}
const postId = async (stage: Stage) => (await given(stage)).postId
const token = async (stage: Stage) => (await given(stage)).invitation?.split('/').at(-1) ?? ''

/** Nobody has ever signed in with it, and it was given long ago. */
async function stale(stage: Stage) {
  const id = await postId(stage)
  await stage.world.owner((owner) =>
    owner.query("UPDATE post SET appointed_at = now() - interval '1 year' WHERE id = $1", [id]),
  )
  return id
}

export const postCases = [
  permissionCase(posts.appoint, appointment),
  permissionCase(posts.endPost, async (stage) => ({ postId: await postId(stage), reason: '试验' })),
  permissionCase(posts.handOverPost, async (stage) => ({
    ...somebody(),
    postId: await postId(stage),
    reason: '试验',
  })),
  permissionCase(posts.resetAccess, async (stage) => ({ postId: await postId(stage), reason: '试验' })),
  listCase(posts.listStalePosts, stale, () => ({})),
  permissionCase(posts.getInvitation, async (stage) => ({ token: await token(stage) })),
  permissionCase(posts.acceptInvitation, async (stage) => ({
    token: await token(stage),
    password: 'Correct horse 4 battery',
  })),
]
