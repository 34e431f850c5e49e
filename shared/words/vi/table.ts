/** PLAN as a table: columns, several rows at once, in Vietnamese. */
export const table = {
  // rows that are carried
  'drag.instructions':
    'Bấm Alt+M để nhấc hàng đang chọn, mũi tên lên hoặc xuống để chuyển, Enter để đặt xuống, Escape để thôi.',
  'drag.several': '{n} mục',
  'drag.lifted': 'Đã nhấc {name}.',
  'drag.nowhere': 'Không đặt được ở đây.',
  'drag.before': 'Trước {name}',
  'drag.last': 'Ở cuối',
  'drag.dropped': 'Đã đặt {name}: {place}.',
  'drag.cancelled': '{name} vẫn ở chỗ cũ.',
} as const;
