/** Sharing on the local network: the operator's panel, in Vietnamese. */
export const share = {
  // who a device or program is let in as
  'role.mc': 'Người dẫn chương trình (MC)',
  'role.stage': 'Hậu trường và điểm danh',
  'role.crew': 'Ê-kíp kỹ thuật',
  'role.clock': 'Đồng hồ',
  'role.screen': 'Màn hình lớn',
  'role.caller': 'Người điều khiển thứ hai',
  'role.control': 'Phần mềm điều khiển',
} as const;
