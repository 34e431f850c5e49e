/** Import of lists and what is wrong with their rows, in Vietnamese. */
export const lists = {
  // what the readers of files notice
  'list.problem.hidden-sheets':
    'Không đọc {count, number} trang tính ẩn: {sheets}. Nếu cần, hãy bỏ ẩn rồi chọn lại tệp.',
  'list.problem.encoding':
    'Tệp không dùng mã UTF-8 mà được đọc theo mã {encoding}. Hãy xem lại dấu tiếng Việt.',
  'list.problem.broken-characters':
    'Có ký tự không đọc được (hiện thành �) ở dòng {lines}. Hãy sửa lại các chữ đó.',
  'list.problem.quote-not-closed':
    'Dấu ngoặc kép mở ở dòng {line, number} không được đóng; dòng này được đọc nguyên văn. Hãy xem lại dòng này.',
  'list.problem.legacy-text':
    'Chữ trong tệp dùng phông cũ {encoding, select, tcvn3 {TCVN3 (ABC, phông .Vn)} vni {VNI} other {{encoding}}}. Hãy chọn chuyển sang Unicode.',

  // what recognition finds in rows and lists
  'list.problem.name-missing':
    'Dòng {row}: thiếu tên; các cột khác đã có nội dung. Hãy điền tên trong danh sách.',
  'list.problem.name-unreadable':
    'Dòng {row}: không đọc được tên ở cột “{column}” vì {why, select, error {ô báo lỗi {text}} other {công thức chưa có kết quả trong tệp}}. Hãy sửa ô này.',
  'list.problem.too-long':
    'Dòng {row}: {field, select, name {tên} post {chức vụ} unit {đơn vị} address {xưng hô} pronunciation {phiên âm} seat {số ghế} certificate {số bằng} award {hình thức khen thưởng} decision {số quyết định} other {ghi chú}} dài {n, number} ký tự, quá giới hạn {max, number} ký tự. Hãy rút ngắn.',
  'list.problem.name-unknown': 'Dòng {row}: chỉ có số thứ tự; được nhập thành chỗ chờ tên.',
  'list.problem.name-line-break':
    'Dòng {row}: tên “{name}” được viết trên nhiều dòng và đã nối lại thành một dòng.',
  'list.problem.name-split':
    'Dòng {row}: ô tên được tách thành tên “{name}” và phần còn lại “{rest}”. Hãy kiểm tra.',
  'list.problem.post-unit-unsplit':
    'Dòng {row}: chưa tách được chức vụ và đơn vị trong “{text}”; tất cả được đưa vào chức vụ.',
  'list.problem.value-unreadable':
    'Dòng {row}: không đọc được cột “{column}” vì {why, select, error {ô báo lỗi {text}} other {công thức chưa có kết quả trong tệp}}; ô này được bỏ trống.',
  'list.problem.duplicate':
    'Dòng {row}: “{name}” đã có ở dòng {other}{where} với cùng hình thức khen thưởng.',
  'list.problem.other-award-too':
    'Dòng {row}: “{name}” đã có ở dòng {other}{where} với hình thức khen thưởng khác.',
  'list.problem.award-unknown':
    'Dòng {row}: “{award}” không có trong danh mục; hình thức này được thêm riêng cho buổi lễ.',
  'list.problem.award-kind':
    'Dòng {row}: “{award}” không tặng cho {kind, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}. Hãy kiểm tra.',
  'list.problem.several-awards':
    'Dòng {row}: có nhiều hình thức khen thưởng ({awards}); chỉ lấy “{award}”.',
  'list.problem.kind-unreadable':
    'Dòng {row}: “{text}” không phải là tập thể, cá nhân hay hộ gia đình; loại được xác định theo các nội dung khác.',
  'list.problem.kind-guessed':
    'Dòng {row}: danh sách không ghi loại của “{name}”; được đoán theo tên là {kind, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}.',
  'list.problem.kind-doubtful':
    'Dòng {row}: “{name}” nằm trong phần {kind, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}} nhưng tên giống {looks, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}. Hãy kiểm tra.',
  'list.problem.date-unreadable':
    'Dòng {row}: “{text}” không phải là một ngày hợp lệ; ngày quyết định để trống.',
  'list.problem.order-gap':
    'Dòng {row}: số thứ tự là {order}, trong khi số tiếp theo phải là {expected}. Hãy kiểm tra xem có thiếu dòng không.',
  'list.problem.order-repeated': 'Dòng {row}: số thứ tự {order} bị lặp lại.',
  'list.problem.order-missing': 'Dòng {row}: “{name}” không có số thứ tự.',
  'list.problem.section-count':
    'Dòng {row}: mục “{section}” ghi {count, number} nhưng bên dưới có {found, number}.',
  'list.problem.section-empty':
    'Mục “{section}” (dòng {row}) ghi {count, number} nhưng bên dưới không có ai.',
  'list.problem.too-many-rows':
    'Danh sách có {n, number} dòng; mỗi lần chỉ nhập được tối đa {max, number} dòng. Hãy chia nhỏ danh sách.',

  // what a column is taken for
  'list.meaning.order': 'Số thứ tự',
  'list.meaning.name': 'Tên',
  'list.meaning.family-name': 'Họ và tên đệm',
  'list.meaning.given-name': 'Tên (cột riêng)',
  'list.meaning.kind': 'Loại (tập thể, cá nhân, hộ)',
  'list.meaning.address': 'Xưng hô',
  'list.meaning.post': 'Chức vụ',
  'list.meaning.unit': 'Đơn vị',
  'list.meaning.post-and-unit': 'Chức vụ và đơn vị',
  'list.meaning.award': 'Hình thức khen thưởng',
  'list.meaning.decision-number': 'Số quyết định',
  'list.meaning.decision-date': 'Ngày quyết định',
  'list.meaning.seat': 'Số ghế',
  'list.meaning.certificate': 'Số bằng',
  'list.meaning.pronunciation': 'Phiên âm',
  'list.meaning.note': 'Ghi chú',
  'list.meaning.ignore': 'Không lấy',

  // why a row is no recipient
  'list.leftOut.sum': 'Dòng tổng cộng',
  'list.leftOut.signature': 'Phần ký và nơi nhận',
  'list.leftOut.place-and-date': 'Địa danh và ngày tháng',
  'list.leftOut.remark': 'Dòng ghi chú',
  'list.leftOut.repeated-head': 'Tiêu đề cột lặp lại',
  'list.leftOut.column-numbers': 'Dòng đánh số cột',
  'list.leftOut.continuation': 'Phần tiếp theo của dòng trên',
  'list.leftOut.no-list': 'Trang này không có danh sách',
  'list.leftOut.not-understood': 'Không có tên hoặc số thứ tự',

  // what imports are called in the show
  'lists.pasted': 'Danh sách dán vào',

  // what was understood of a list, on the command line
  'list.summary.rows':
    '{rows, number} dòng người nhận{faulty, plural, =0 {} other {, trong đó # dòng có lỗi và không được nhập}}.',
  'list.summary.award': '{award}: {counts}',
  'list.summary.noAward': 'Không ghi hình thức khen thưởng',
  'list.summary.all': 'Tổng cộng: {counts}',
  'list.summary.leftOut': 'Dòng {row} không được nhập: {text} ({reason})',
  'list.summary.written':
    'Đã ghi tệp {file}: nhập {n, number} người nhận{waiting, plural, =0 {} other {; còn # chỗ chờ tên}}.',
  'list.problem.legacy-converted':
    'Chữ trong tệp dùng phông cũ {encoding, select, tcvn3 {TCVN3 (ABC, phông .Vn)} other {VNI}} và đã được chuyển sang Unicode. Hãy xem lại các tên.',
  'list.summary.nothing': 'Không dòng nào nhập được; tệp {file} không được ghi.',
} as const;
