/** The phone half of the gallery. */
import { Checkbox, Form, Input, Toast } from 'antd-mobile'
import { useState } from 'react'
import { z } from 'zod'
import { useTexts } from '../platform/web/texts.ts'
import { galleryTexts } from './gallery-texts.ts'
import { PhonePage } from './phone-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { TicketCard } from './ticket-card.tsx'
import { zodRules } from './zod-rule.ts'

const Name = z.string().min(2)

export function GalleryPhonePage() {
  const t = useTexts(galleryTexts)
  const [agreed, setAgreed] = useState(false)
  return (
    <PhonePage
      title={t('phone')}
      back={{ to: '/design' }}
      action={{
        label: t('submit'),
        onPress: () => Toast.show(t('save')),
        notYet: agreed ? undefined : t('readFirst'),
      }}
    >
      <p className="yz-soft">{t('purpose')}</p>
      <Form layout="vertical">
        <Form.Item name="name" label={t('name')} rules={zodRules(Name)}>
          <Input placeholder={t('name')} />
        </Form.Item>
      </Form>
      <Checkbox checked={agreed} onChange={setAgreed}>
        {t('agree')}
      </Checkbox>
      <RefusalNote because="名额已满" help="可以加入候补。" />
      <TicketCard
        value="https://example.org/t/K7M2QX"
        code="K7M2QX"
        title="返乡学生座谈会"
        lines={['1月12日 周六 14:30', '云岚市青年之家']}
      />
    </PhonePage>
  )
}
