import { describe, expect, it } from 'vitest'
import { findClassification } from './classification.ts'

describe('marks of classification', () => {
  it.each([
    '机密★1年\n\n关于报送情况的通知',
    '绝密★长期',
    '秘密★',
    '机 密 ★ 6 个 月',
    '000001\n秘密\n特急\n\n共青团云溪市委文件',
    '　　机　密　\n关于报送情况的通知',
    '密级：秘密\n关于报送情况的通知',
    '【机密】\n关于报送情况的通知',
    `${'正文。'.repeat(3000)}\n机密★3年`,
  ])('finds %j', (text) => {
    expect(findClassification(text)).not.toBeNull()
  })

  it.each([
    '关于举办保密宣传活动的通知\n各单位要严守国家秘密，防止泄露机密文件。',
    '商业秘密保护',
    '内部★1年\n关于报送情况的通知',
    '绝密、机密、秘密三级',
    '★活动亮点',
    '注意保守秘密',
    `${'正文。\n'.repeat(100)}秘密`,
  ])('passes %j', (text) => {
    expect(findClassification(text)).toBeNull()
  })
})
