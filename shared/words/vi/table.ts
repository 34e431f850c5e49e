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

  // the rows of the programme
  'rows.chosen': '{n} mục đang chọn',
  'rows.more': 'Thao tác khác',
  'rows.duplicate': 'Nhân bản (Ctrl+D)',
  'rows.indent': 'Gộp thành đợt của phần trên (Alt+→)',
  'rows.outdent': 'Tách đợt thành phần riêng (Alt+←)',
  'rows.removeSeveral': 'Xóa {n} mục (Delete)',
  'error.clip-unreadable': 'Nội dung đã sao chép thuộc phiên bản Rostrum khác, nên không dán được.',
  'error.no-presentation-here': 'Hãy chọn một phần trao thưởng để dán các đợt vào đó.',

  // starts of their own
  'start.label': 'Giờ ấn định',
  'start.follows': 'tự động {time}',
  'start.unreadable': 'Viết như 8:30 hoặc 8h30; để trống thì theo phần trước.',
  'start.fixed': 'ấn định {time}',
  'start.exact': 'vừa đúng giờ',
  'start.wait': 'chờ {time}',
  'start.late': 'trễ {time}',

  // hard ends
  'end.label': 'Phải xong trước',
  'end.none': 'không giới hạn',
  'end.unreadable': 'Viết như 10:30 hoặc 10h30; để trống nếu không giới hạn.',
  'end.by': 'phải xong trước {time}',
  'end.exact': 'vừa kịp',
  'end.spare': 'dư {n} phút',
  'end.late': 'quá {n} phút',

  // one form for several rows
  'several.hint': 'Sửa ở đây sẽ sửa tất cả {n} mục đang chọn.',
  'several.mixed': 'nhiều giá trị',
  'several.clear': 'Bỏ ở tất cả: {what}',
  'several.presenters': 'Người trao của {n} đợt',

  // the table
  'table.column.number': 'STT',
  'table.column.start': 'Bắt đầu',
  'table.column.title': 'Nội dung',
  'table.column.kind': 'Loại',
  'table.column.duration': 'Thời lượng',
  'table.column.endsBy': 'Phải xong trước',
  'table.column.award': 'Hình thức khen thưởng',
  'table.column.presenters': 'Người trao, trình bày',
  'table.column.recipients': 'Người nhận',
  'table.column.decision': 'Quyết định',

  // crews
  'departments.open': 'Bộ phận…',
  'departments.title': 'Các bộ phận',
  'departments.hint':
    'Âm thanh, ánh sáng, màn hình, lễ tân và khay thưởng đã có sẵn. Thêm bộ phận khác của buổi lễ này, ví dụ y tế, an ninh, truyền hình; mỗi bộ phận có một cột ghi chú.',
  'departments.name': 'Tên bộ phận “{name}”',
  'departments.new': 'Tên bộ phận mới',
  'departments.remove': 'Xóa bộ phận “{name}” cùng các ghi chú',

  // keys of rows and cells
  'action.rows-walk': 'Chương trình: đi giữa các hàng',
  'action.rows-stretch': 'Chương trình: chọn thêm hàng kề bên',
  'action.rows-visit': 'Chương trình: đi mà không bỏ chọn',
  'action.rows-toggle': 'Chương trình: chọn hoặc bỏ chọn hàng',
  'action.rows-all': 'Chương trình: chọn tất cả',
  'action.row-details': 'Chương trình: sửa chi tiết',
  'action.row-up': 'Chuyển lên',
  'action.row-down': 'Chuyển xuống',
  'action.row-lift': 'Nhấc hàng lên để chuyển bằng mũi tên',
  'action.row-indent': 'Gộp thành đợt của phần trên',
  'action.row-outdent': 'Tách đợt thành phần riêng',
  'action.row-duplicate': 'Nhân bản',
  'action.row-copy': 'Sao chép',
  'action.row-cut': 'Cắt',
  'action.row-paste': 'Dán bên dưới',
  'action.row-remove': 'Xóa',
  'action.cell-edit': 'Bảng: sửa ô (hoặc cứ gõ)',
  'action.cell-newline': 'Bảng: xuống dòng trong ô',
  'action.cell-all': 'Bảng: ghi vào mọi hàng đang chọn',
  'action.cell-leave': 'Bảng: bỏ những gì vừa gõ',
} as const;
