import type { PersonData } from '../../platform/person-data.ts'
import { deleteEnrolments } from './enrolment/commands.ts'

/** Attendance holds no name: once the enrolment is erased it is one nameless person. */
export const activitiesPersonData: PersonData = {
  feature: 'activities',
  list: async (tx, personId) => {
    const enrolments = await tx
      .selectFrom('enrolment')
      .innerJoin('session', 'session.id', 'enrolment.session_id')
      .innerJoin('activity', 'activity.id', 'session.activity_id')
      .leftJoin('attendance', 'attendance.enrolment_id', 'enrolment.id')
      .select([
        'enrolment.path',
        'enrolment.at',
        'enrolment.person_name',
        'enrolment.phone_tail',
        'activity.title',
        'session.day',
        'attendance.at as attendedAt',
      ])
      .where('person_id', '=', personId)
      .orderBy('enrolment.at')
      .execute()
    return enrolments.map((row) => ({
      what: { zh: '活动报名', en: 'Enrolment in a session' },
      path: row.path,
      at: row.at,
      values: {
        title: row.title,
        day: row.day,
        name: row.person_name,
        phoneTail: row.phone_tail,
        checkedInAt: row.attendedAt,
      },
    }))
  },
  erase: async (tx, personId, at) => {
    const held = await tx.selectFrom('enrolment').select('id').where('person_id', '=', personId).execute()
    const ids = held.map((row) => row.id)
    if (ids.length > 0) await deleteEnrolments(tx, ids, at)
  },
}
