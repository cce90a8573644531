/** What the page of units shows of accounts and posts; handed to it in web.tsx, because units stand above access. */
import type { UnitParts } from '../../units/ui/public.tsx'
import { useMe } from './me.ts'
import { UnitPosts } from './posts/unit-posts.tsx'

export const unitParts: UnitParts = {
  useActing: () => {
    const me = useMe()
    return me && { unit: me.post.unit, day: me.day }
  },
  Posts: UnitPosts,
}
