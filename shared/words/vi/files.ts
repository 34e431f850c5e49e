/** Export, import and beginnings of shows, in Vietnamese. */
export const files = {
  // library
  'library.more': 'Thao tác khác',
  'library.open': 'Mở',
  'library.export': 'Xuất ra tệp',
  'library.useAsFrame': 'Dùng làm khung cho buổi lễ mới',
  'library.import': 'Nhập từ tệp…',
  'library.drop': 'Thả tệp buổi lễ vào đây',

  // taking a show away for good
  'library.wipe': 'Xóa hẳn…',
  'wipe.title': 'Xóa hẳn buổi lễ',
  'wipe.what':
    'Buổi lễ “{title}” sẽ mất hẳn khỏi máy này: kế hoạch, danh sách người nhận, biên bản diễn biến, mọi bản lưu trước đó. Không hoàn tác được.',
  'wipe.stays': 'Rostrum không xóa được những gì đã ra khỏi đây:',
  'wipe.stays.files': 'tệp đã xuất (.rostrum, Excel, Word, PDF) và giấy đã in;',
  'wipe.stays.machines': 'bản ở máy dự phòng, điểm cầu, USB và bản sao lưu của hệ điều hành;',
  'wipe.stays.broker':
    'tin mà máy chủ MQTT còn giữ, trong đó có tên những người đã được xướng: tin chỉ được gỡ khi bấm “Ngừng gửi” trong lúc còn kết nối;',
  'wipe.stays.disk': 'dấu vết trên ổ đĩa, cho đến khi chỗ đó được ghi đè.',
  'wipe.type': 'Gõ “{word}” để xác nhận',
  'wipe.word': 'xóa hẳn',
  'wipe.do': 'Xóa hẳn',
  'wipe.done': 'Đã xóa hẳn “{title}”: {files, number} tệp.',
  'error.wipe-open': 'Buổi lễ này đang mở ở một cửa sổ khác. Hãy đóng cửa sổ đó rồi xóa.',
  'error.wipe-shared': 'Buổi lễ này đang được chia sẻ hoặc theo dõi. Hãy dừng lại rồi xóa.',
  'error.wipe-live': 'Buổi lễ này đang diễn ra, nên không thể xóa.',
  'error.wipe-refused':
    'Máy không cho xóa thư mục {folder} ({reason}); chưa tệp nào bị xóa. Nếu chương trình khác đang dùng thư mục đó, hãy đóng chương trình ấy rồi xóa lại.',
  'error.wipe-unfinished':
    'Buổi lễ này đã ra khỏi thư viện nhưng chưa xóa được hết tệp: thư mục {folder} vẫn còn ({reason}). Hãy chọn “Xóa hẳn” lần nữa; nếu vẫn không được, hãy tự xóa thư mục đó. Mỗi lần khởi động, Rostrum cũng xóa tiếp phần còn lại.',

  // the open show as a file
  'file.exportShow': 'Xuất cả buổi lễ (.rostrum)',
  'file.exportWorkbook': 'Xuất sổ Excel (.xlsx)',
  'file.exportRecipients': 'Xuất danh sách người nhận (.csv)',
  'file.importWorkbook': 'Nhập sổ Excel đã sửa…',
  'file.replacePlan': 'Thay kế hoạch',
  'file.replaceAsk':
    'Sổ “{title}” có {segments} phần và {recipients} người nhận. Thay toàn bộ kế hoạch đang mở bằng sổ này? Có thể hoàn tác.',
  'error.export-failed': 'Không tạo được tệp ({reason}).',

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

  // the workbook
  'book.sheet.programme': 'Chương trình',
  'book.sheet.recipients': 'Người nhận',
  'book.sheet.people': 'Lãnh đạo',
  'book.sheet.awards': 'Khen thưởng',
  'book.sheet.decisions': 'Quyết định',
  'book.sheet.info': 'Thông tin',
  'book.sheet.words': 'Lời riêng',
  'book.sheet.templates': 'Mẫu lời dẫn',
  'book.sheet.abbreviations': 'Chữ tắt',
  'book.sheet.dismissed': 'Điểm kiểm tra đã bỏ qua',
  'book.sheet.lists': 'Danh sách đã nhập',
  'book.head.number': 'Số',
  'book.head.order': 'STT',
  'book.head.title': 'Nội dung',
  'book.head.segmentKind': 'Loại nội dung',
  'book.head.startsAt': 'Giờ cố định',
  'book.head.endsBy': 'Phải xong trước',
  'book.head.planned': 'Thời lượng',
  'book.head.who': 'Người thực hiện',
  'book.head.award': 'Hình thức khen thưởng',
  'book.head.decision': 'Quyết định',
  'book.head.callUp': 'Mời lên sân khấu',
  'book.head.formula': 'Câu thừa ủy quyền',
  'book.head.flagSalute': 'Chào cờ',
  'book.head.theme': 'Chủ đề',
  'book.head.groups': 'Các đoàn cùng dự',
  'book.head.role': 'Loại phát biểu',
  'book.head.pinned': 'Giữ nguyên vị trí',
  'book.head.note': 'Ghi chú',
  'book.head.wave': 'Đợt',
  'book.head.name': 'Họ và tên / Tên tập thể',
  'book.head.personName': 'Họ và tên',
  'book.head.kind': 'Loại',
  'book.head.post': 'Chức vụ',
  'book.head.posts': 'Các chức vụ',
  'book.head.shortPost': 'Chức vụ gọi gọn',
  'book.head.unit': 'Đơn vị',
  'book.head.address': 'Xưng hô',
  'book.head.pronunciation': 'Cách đọc tên',
  'book.head.rank': 'Thứ bậc',
  'book.head.seat': 'Chỗ ngồi',
  'book.head.certificate': 'Số bằng',
  'book.head.posthumous': 'Truy tặng',
  'book.head.receiver': 'Người nhận thay',
  'book.head.relation': 'Quan hệ',
  'book.head.nameVi': 'Tên (tiếng Việt)',
  'book.head.nameEn': 'Tên (tiếng Anh)',
  'book.head.issuerVi': 'Cấp quyết định (tiếng Việt)',
  'book.head.issuerEn': 'Cấp quyết định (tiếng Anh)',
  'book.head.onBehalfVi': 'Thừa ủy quyền của (tiếng Việt)',
  'book.head.onBehalfEn': 'Thừa ủy quyền của (tiếng Anh)',
  'book.head.tier': 'Cấp',
  'book.head.class': 'Hạng',
  'book.head.form': 'Hiện vật',
  'book.head.kinds': 'Trao cho',
  'book.head.decisionNumber': 'Số quyết định',
  'book.head.decisionDate': 'Ngày ký',
  'book.head.signer': 'Người ký',
  'book.head.announcer': 'Người công bố',
  'book.head.statedCollective': 'Số tập thể ghi trong quyết định',
  'book.head.statedIndividual': 'Số cá nhân ghi trong quyết định',
  'book.head.statedHousehold': 'Số hộ gia đình ghi trong quyết định',
  'book.head.part': 'Mã đoạn',
  'book.head.text': 'Lời dẫn',
  'book.head.basis': 'Lời theo mẫu, lúc đó',
  'book.head.locked': 'Đã chốt',
  'book.head.language': 'Ngôn ngữ',
  'book.head.templateKey': 'Tên mẫu',
  'book.head.templateText': 'Câu mẫu',
  'book.head.short': 'Chữ tắt',
  'book.head.readAs': 'Đọc là',
  'book.head.finding': 'Điểm kiểm tra',
  'book.head.reason': 'Lý do bỏ qua',
  'book.head.said': 'Đã báo, lúc đó',
  'book.head.item': 'Mục',
  'book.head.value': 'Nội dung',
  'book.head.list': 'Danh sách',
  'book.head.importedAt': 'Nhập lúc',
  'book.head.awardAsWritten': 'Khen thưởng theo danh sách',
  'book.head.place': 'Thứ tự trong buổi lễ',
  'book.head.catalogueId': 'Mã danh mục',
  'book.head.recipientId': 'Mã người nhận',
  'book.head.id': 'Mã (không sửa)',
  'book.head.data': 'Dữ liệu (không sửa)',
  'book.yes': 'có',
  'book.no': 'không',
  'book.wave': 'Đợt trao',
  'book.department': 'Bộ phận',
  'book.perTray': 'Số hiện vật trên một khay',
  'book.about.1':
    'Sổ này do Rostrum xuất ra. Sửa rồi lưu, sau đó nhập lại vào Rostrum: cả lần nhập là một bước, hoàn tác được.',
  'book.about.2':
    'Sửa ô nào cũng được, trừ các cột ẩn ở cuối mỗi trang. Dòng mới không có mã là người hoặc mục mới; xóa dòng là bỏ.',
  'book.about.3':
    'Trang Người nhận: cột Đợt là số của đợt trong trang Chương trình; cột STT là thứ tự đứng, đọc tên và trao.',
  'book.about.4':
    'Tên lãnh đạo trong Chương trình phải giống trong trang Lãnh đạo; nhiều người thì cách nhau bằng dấu chấm phẩy.',
  'book.about.5':
    'Trang Lời riêng: đoạn đã chốt chỉ sửa được sau khi xóa dấu ở cột Đã chốt; xóa dòng là trở về lời theo mẫu.',
  'error.workbook-too-new':
    'Sổ này do bản Rostrum mới hơn xuất ra (định dạng {version}; bản này đọc đến {known}).',
  'error.workbook-sheet-missing': 'Sổ thiếu trang “{sheet}”.',
  'error.workbook-empty': 'Trang {sheet}, dòng {row}: cột “{head}” không được để trống.',
  'error.workbook-unknown': 'Trang {sheet}, dòng {row}, cột “{head}”: không hiểu “{given}”.',
  'error.workbook-value':
    'Trang {sheet}, dòng {row}, cột “{head}”: không hiểu “{given}”. Viết như: {expected}.',
  'error.workbook-formula': 'Trang {sheet}, dòng {row}, cột “{head}”: công thức không có kết quả.',
  'error.workbook-data':
    'Trang {sheet}, dòng {row}: cột “{head}” đã bị sửa. Hãy xuất sổ lại rồi sửa các cột khác.',
  'error.workbook-not-here':
    'Trang {sheet}, dòng {row}: loại nội dung này không dùng cột “{head}” (“{given}”).',
  'error.workbook-wave-alone':
    'Trang {sheet}, dòng {row}: đợt trao phải nằm dưới một phần trao thưởng.',
  'error.workbook-number-twice': 'Trang {sheet}, dòng {row}: số đợt này đã có ở dòng trên.',
  'error.workbook-twice': 'Trang {sheet}, dòng {row}, cột “{head}”: “{given}” đã có ở dòng trên.',
  'error.workbook-locked':
    'Trang {sheet}, dòng {row}, cột “{head}”: đoạn này đã chốt. Hãy xóa dấu ở cột “{mark}” rồi mới sửa lời.',
  'error.workbook-template-unknown-key':
    'Trang {sheet}, dòng {row}, cột “{head}”: Rostrum không có mẫu nào tên “{key}”.',
  'error.workbook-template-syntax':
    'Trang {sheet}, dòng {row}, cột “{head}”: không đọc được câu từ ký tự thứ {at}; mỗi ngoặc nhọn phải có đủ hai bên.',
  'error.workbook-template-unknown-slot':
    'Trang {sheet}, dòng {row}, cột “{head}”: mẫu này không có chỗ điền “{slot}”. Có thể dùng: {known}',
  'error.workbook-template-missing-slot':
    'Trang {sheet}, dòng {row}, cột “{head}”: câu này cần có {slot}.',
  'error.workbook-template-loop':
    'Trang {sheet}, dòng {row}, cột “{head}”: các câu dùng chung gọi vòng lại nhau: {ring}.',
  'error.workbook-no-wave': 'Trang {sheet}, dòng {row}: trang Chương trình không có đợt “{given}”.',
  'error.workbook-dangling':
    '“{at}” dùng một người, hình thức khen thưởng hoặc quyết định không còn trong sổ.',
  'error.workbook-recipient-twice': 'Trong “{at}” có người nhận đứng hai lần.',
  'error.workbook-invalid': 'Sổ có nội dung sai tại “{at}”.',
  'error.workbook-not-ours':
    'Tệp {file} không phải sổ do Rostrum xuất ra. Muốn lấy danh sách người nhận từ tệp này: mở một buổi lễ, vào Kế hoạch, chọn Người nhận.',
} as const;
