/** Export, import and beginnings of shows, in Vietnamese. */
export const files = {
  // library
  'library.more': 'Thao tác khác',
  'library.open': 'Mở',
  'library.export': 'Xuất ra tệp',
  'library.useAsFrame': 'Dùng làm khung cho buổi lễ mới',
  'library.import': 'Nhập từ tệp…',
  'library.drop': 'Thả tệp buổi lễ vào đây',

  // the first steps
  'library.firstTitle': 'Ba bước đầu tiên',
  'library.first.1':
    'Tạo buổi lễ từ một chương trình mẫu, hoặc nhập tệp buổi lễ mà đồng nghiệp gửi đến.',
  'library.first.2':
    'Trong Kế hoạch: sửa chương trình, nhập danh sách khen thưởng, phân công người trao.',
  'library.first.3': 'In kịch bản và danh sách; đến giờ thì mở Điều hành và bấm GO.',

  // a new show
  'begin.with': 'Bắt đầu với',
  'begin.titleHint': 'Để trống thì dùng tên “{title}”.',
  'begin.empty': 'Chương trình trống',
  'begin.empty.hint':
    'Chưa có phần nào. Dành cho buổi lễ khác mọi khuôn mẫu: tự thêm từng phần theo thứ tự.',
  'begin.templates': 'Chương trình mẫu, chưa có người',
  'begin.samples': 'Buổi lễ mẫu để xem và thử',
  'begin.earlier': 'Theo một buổi lễ đã có',
  'begin.earlier.hint':
    'Giữ chương trình, hình thức khen thưởng và sân khấu; bỏ người, danh sách, ngày, số quyết định.',
  'begin.whichShow': 'Buổi lễ nào?',
  'template.commendation-conference':
    'Chào cờ, báo cáo, trao từ Huân chương Lao động đến Bằng khen cấp tỉnh, phát động thi đua, chỉ đạo, đáp từ. Đúng thứ tự nghi lễ, mời lên theo cấp quyết định.',
  'template.school-year-end':
    'Văn nghệ, chào cờ, báo cáo năm học, Bằng khen, Giấy khen của Hiệu trưởng, học bổng. Có phát biểu của cha mẹ học sinh và học sinh.',
  'template.graduation-vi':
    'Trao bằng tiến sĩ, thạc sĩ, cử nhân và khen thưởng thủ khoa. Lời dẫn tiếng Việt; có phát biểu của tân khoa và gia đình.',
  'template.graduation-en':
    'Rước đoàn, trao bằng tiến sĩ, thạc sĩ, cử nhân và huy chương của trường. Lời dẫn tiếng Anh.',
  'template.company-awards':
    'Tổng kết, danh hiệu thi đua, Giấy khen của Tổng Giám đốc, tri ân thâm niên, giải sáng kiến. Không chào cờ; có văn nghệ và giao lưu.',
  'sample.thai-nguyen-2025':
    'Một hội nghị cấp tỉnh thật: sáu hình thức khen thưởng, 97 tập thể và 27 cá nhân. Thử GO, sửa, in mà không sợ hỏng gì.',
  'sample.graduation':
    'Lễ tốt nghiệp tiếng Anh của một trường tưởng tượng, đủ tên và cách đọc tên. Xem lời dẫn và danh sách khi mọi thứ đã điền.',

  // a file whose show is here already
  'conflict.title': 'Buổi lễ này đã có trong thư viện',
  'conflict.lead': 'Tệp chứa buổi lễ “{title}”, đang có trên máy này.',
  'conflict.unreadable': 'Bản trong thư viện không đọc được.',
  'conflict.inFile': 'Trong tệp',
  'conflict.inLibrary': 'Trong thư viện',
  'conflict.version': 'kế hoạch {version}, thay đổi cuối: {when}',
  'conflict.newer.file': 'Bản trong tệp mới hơn.',
  'conflict.newer.library': 'Bản trong thư viện mới hơn.',
  'conflict.newer.same': 'Hai bản giống hệt nhau.',
  'conflict.newer.unknown': 'Không xác định được bản nào mới hơn.',
  'conflict.keep': 'Giữ nguyên thư viện',
  'conflict.keepHint': 'Không nhập gì từ tệp.',
  'conflict.copy': 'Nhập thành bản sao',
  'conflict.copyHint': 'Thêm một buổi lễ nữa bên cạnh; bản đang có không thay đổi.',
  'conflict.replace': 'Thay bằng bản trong tệp',
  'conflict.replaceHint': 'Bản đang có được giữ lại trong thư mục của buổi lễ.',
  'conflict.replaceOpen': 'Cửa sổ đang mở buổi lễ này sẽ chuyển sang bản mới.',
  'conflict.replaceLive': 'Buổi lễ đang diễn ra, nên không thể thay.',
  'error.show-exists': 'Buổi lễ “{title}” đã có trong thư viện.',
  'error.show-is-live': 'Buổi lễ “{title}” đang diễn ra, nên không thể thay bằng tệp.',
  'error.file-too-large': 'Tệp {file} quá lớn để nhập.',
} as const;
