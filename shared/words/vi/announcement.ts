/** What is understood of the prose of an announcement, in Vietnamese. */
export const announcement = {
  // why what looks like an award is none of this ceremony
  'announcement.skipped.past': 'kể về những năm trước hoặc số cộng dồn nhiều năm',
  'announcement.skipped.proposal': 'mới là đề nghị, chưa trao',
  'announcement.skipped.decision-only': 'chỉ nói về quyết định, không nói trao tại buổi lễ',
  'announcement.skipped.gift': 'quà, tiền, học bổng hoặc hoa, không phải hình thức khen thưởng',
  'announcement.skipped.title': 'danh hiệu đi liền với tên gọi',
  'announcement.skipped.other-event': 'thuộc một buổi lễ khác',
  'announcement.skipped.no-handing-over':
    'có nhắc đến hình thức khen thưởng nhưng không có việc trao',

  // what a person should look at
  'announcement.notice.misnomer': 'Văn bản ghi “{was}”; tên gọi đúng là “{is}” đã được dùng thay.',
  'announcement.notice.classes-together':
    '“{award}”: văn bản tính chung {n} cho nhiều hạng. Hãy tách thành từng hạng nếu đã rõ.',
  'announcement.notice.awards-together':
    'Văn bản tính chung {n} cho {awards}. Hãy ghi số của từng hình thức.',
  'announcement.notice.kinds-together':
    '“{award}”: {n} tập thể, cá nhân được tính chung nên chưa lập chỗ cho ai. Hãy ghi số của từng loại.',
  'announcement.notice.presenters-share':
    '“{award}”: {presenters} cùng trao; văn bản không nói ai trao cho những ai. Nếu biết tổng số, các đợt được chia đều theo thứ tự; hãy kiểm tra.',
  'announcement.notice.counts-differ':
    '“{award}”: chỗ này ghi {first}, chỗ khác ghi {second}. Hãy kiểm tra.',
  'announcement.notice.names-differ': '“{award}”: ghi {n} nhưng nêu {named} tên. Hãy kiểm tra.',
  'announcement.notice.about':
    '“{award}”: “{text}” không phải số chính xác nên để trống. Hãy ghi số khi đã rõ.',
  'announcement.notice.times':
    '“{award}”: {n} là số lượt, không phải số người nhận, nên để trống số lượng.',
  'announcement.notice.things-counted':
    '“{award}”: {n} là số hiện vật được trao, không phải số người nhận, nên để trống số lượng.',
  'announcement.notice.odd-kind':
    '“{award}” không tặng cho {kind, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}. Hãy kiểm tra.',
  'announcement.notice.formula-issuer':
    '“{award}”: câu “{formula}” nhắc đến một cấp khác với cấp khen. Hãy kiểm tra.',
  'announcement.notice.award-unknown':
    'Danh mục không có “{award}”; hình thức này được thêm riêng cho buổi lễ.',
  'announcement.notice.presenter-unknown': '“{award}”: văn bản không nói ai trao.',
  'announcement.notice.count-unknown': '“{award}”: văn bản không nói rõ số lượng.',
  'announcement.notice.total-differs':
    'Văn bản ghi tổng cộng {total}, nhưng cộng các phần được {parts}. Hãy kiểm tra.',

  // segments that the text doesn't put into words
  'announcement.title.introduction': 'Giới thiệu đại biểu',
  'announcement.title.performance': 'Văn nghệ',
  'announcement.title.launch': 'Phát động phong trào thi đua',
  'announcement.title.speech.report': 'Báo cáo',
  'announcement.title.speech.address': 'Phát biểu của lãnh đạo',
  'announcement.title.speech.thanks': 'Phát biểu đáp từ',
  'announcement.title.speech.other': 'Phát biểu',
  'announcement.title.other': 'Phần khác',

  // what was understood, on the command line
  'announcement.summary.found':
    '{presentations, number} phần trao thưởng, {others, number} phần khác, {leaders, number} lãnh đạo.',
  'announcement.summary.all': 'Số đã biết: {counts}',
  'announcement.summary.unknown': 'chưa rõ số lượng',
  'announcement.summary.some':
    '{kind, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}: chưa rõ số',
  'announcement.summary.together': '{n, number} người nhận, chưa rõ loại',
  'announcement.summary.presenters': '{names} trao',
  'announcement.summary.nobody': 'chưa rõ người trao',
  'announcement.summary.posthumous': 'truy tặng',
  'announcement.summary.skipped': 'Không tính: “{text}” ({reason})',
  'announcement.summary.nothing': 'Không tìm thấy phần nào của buổi lễ trong văn bản.',
  'announcement.summary.written':
    'Đã ghi tệp {file}: nhập {n, number} phần{waiting, plural, =0 {} other {; còn # chỗ chờ tên}}.',
  'announcement.summary.notWritten': 'Không có gì để nhập; tệp {file} không được ghi.',

  // reading a text
  'error.text-empty': 'Không thấy chữ nào trong tệp {file}. Hãy kiểm tra tệp rồi chọn lại.',
  'error.text-too-large':
    'Tệp {file} quá lớn đối với một văn bản. Hãy chép riêng phần nói về buổi lễ sang một tệp mới rồi chọn tệp đó.',
  'error.text-unknown-format':
    'Tệp {file} không phải văn bản đọc được. Hãy dùng tệp văn bản (.txt), Word (.docx) hoặc trang web (.html); danh sách thì Excel (.xlsx) hoặc CSV.',
  'error.options-exclusive': '{one} và {other} không dùng cùng nhau.',
} as const;
