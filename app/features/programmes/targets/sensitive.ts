/**
 * Whether a target names a group that must not be tied to persons (ethnicity, religion, political attitude: DESIGN §1.7;
 * 个人信息保护法第二十八条). Such a target stays quoted text; its total is attested by a unit.
 */
export const namesSensitiveGroup = (text: string): boolean => /民族|族群|宗教|信教|信仰|政治面貌/.test(text)
