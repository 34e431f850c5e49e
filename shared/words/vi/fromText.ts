/** The way of a text into PLAN, in Vietnamese. */
export const fromText = {
  'action.import-text': 'Nhập từ văn bản…',
  'fromText.open': 'Từ văn bản…',
  'fromText.title': 'Từ văn bản',
  'fromText.pasted': 'Văn bản dán vào',
  'fromText.dropHere': 'Thả tệp văn bản vào đây',

  // where the text comes from
  'begin.fromText': 'Đọc chương trình từ một văn bản',
  'begin.fromText.hint': 'Mở buổi lễ tại chỗ dán thông báo, kế hoạch, giấy mời hoặc bài báo.',
  'fromText.fromPaste': 'Dán thông báo, kế hoạch, giấy mời hoặc bài báo',
  'fromText.pasteHere':
    'Chép cả bài rồi nhấn Ctrl+V tại đây. Rostrum đọc ra các phần của buổi lễ: trao hình thức gì, ai trao, trao cho bao nhiêu tập thể, cá nhân. Điều gì văn bản không nói thì để trống, không đoán.',
  'fromText.read': 'Đọc văn bản',
  'fromText.fromFile': 'Hoặc kéo tệp vào đây',
  'fromText.kinds': 'Word (.docx), trang web (.html) hoặc văn bản (.txt). Tệp gốc được giữ nguyên.',
  'fromText.unread': 'Chưa đọc được văn bản',
  'error.text-reader-ended':
    'Việc đọc văn bản dừng giữa chừng, có thể vì văn bản quá dài so với bộ nhớ của máy. Buổi lễ không thay đổi. Hãy chép riêng phần nói về buổi lễ rồi thử lại.',
  'fromText.reading': 'Đang đọc tệp…',
  'fromText.understanding': 'Đang tìm các phần của buổi lễ…',
  'fromText.found': '{parts, number} phần, {leaders, number} lãnh đạo và đại biểu',

  // the text with what was understood
  'fromText.text': 'Văn bản',
  'fromText.edit': 'Sửa văn bản',
  'fromText.legend': 'Hiện trong văn bản',
  'fromText.markOf': '{kind}: {words}',
  'fromText.mark.award': 'Khen thưởng',
  'fromText.mark.count': 'Số lượng',
  'fromText.mark.formula': 'Thừa ủy quyền',
  'fromText.mark.presenter': 'Người trao',
  'fromText.mark.name': 'Người nhận',
  'fromText.mark.leader': 'Đại biểu',
  'fromText.mark.post': 'Chức vụ',
  'fromText.mark.launch': 'Phát động',
  'fromText.mark.speech': 'Phát biểu',
  'fromText.mark.other': 'Phần khác',
  'fromText.mark.skipped': 'Không đưa vào',

  // what becomes of it
  'fromText.proposal': 'Những gì sẽ đưa vào buổi lễ',
  'fromText.parts': 'Các phần, theo thứ tự chương trình',
  'fromText.leaders': 'Lãnh đạo và đại biểu',
  'fromText.skipped': 'Không đưa vào',
  'fromText.skippedHint': 'Văn bản có nhắc đến khen thưởng, nhưng không phải ở buổi lễ này.',
  'fromText.take': 'Đưa vào: {what}',
  'fromText.dropped': 'không đưa vào',
  'fromText.source': 'Xem trong văn bản: {what}',
  'fromText.award': 'Hình thức khen thưởng',
  'fromText.presenters': 'Người trao',
  'fromText.noPresenters': 'chưa rõ ai trao',
  'fromText.nobodyFound': 'Không có ai tên như vậy trong văn bản.',
  'fromText.formula': 'Thừa ủy quyền',
  'fromText.formulaAuto': 'theo quy định chung của buổi lễ',
  'fromText.counts': 'Số lượng',
  'fromText.kind.collective': 'tập thể',
  'fromText.kind.individual': 'cá nhân',
  'fromText.kind.household': 'hộ gia đình',
  'fromText.unknown': 'chưa rõ',
  'fromText.together':
    'Văn bản ghi chung {n, number} tập thể, cá nhân. Nếu đã rõ, hãy ghi từng số.',
  'fromText.posthumous': 'Truy tặng',
  'fromText.names': 'Nêu tên',
  'fromText.moreNames': 'và {n, number} tên nữa',
  'fromText.fewerNames': 'thu gọn',
  'fromText.partTitle': 'Tên phần trong chương trình',
  'fromText.by': 'Thực hiện',
  'fromText.theme': 'Chủ đề',
  'fromText.leaderName': 'Họ và tên',
  'fromText.leaderPosts': 'Chức vụ của {name}, mỗi dòng một chức vụ',
  'fromText.noPosts': 'văn bản không ghi chức vụ',
  'fromText.known': 'đã có trong buổi lễ',
  'fromText.sum':
    '{recipients, number} người nhận đã rõ{unknown, plural, =0 {} other {, # phần chưa rõ số lượng}}; {leaders, number} lãnh đạo và đại biểu',
  'fromText.import': '{n, plural, =0 {Nhập} other {Nhập # phần}}',
  'fromText.done': 'Đã nhập {n, number} phần từ “{name}”.',
  'fromText.discard': 'Bỏ văn bản này',
  'fromText.discardQuestion':
    'Những chỗ đã sửa trong bản xem trước sẽ mất. Buổi lễ không thay đổi.',

  // nothing was found
  'fromText.nothing': 'Không tìm thấy phần nào của buổi lễ trong văn bản này.',
  'fromText.nothingHint':
    'Rostrum tìm những câu nói rõ ai trao hình thức gì cho ai, ví dụ: “Đồng chí Trần Văn An, Chủ tịch UBND tỉnh, trao Bằng khen của Chủ tịch UBND tỉnh cho 12 tập thể và 8 cá nhân.”',
  'fromText.nothingTaken': 'Chưa chọn phần nào.',
} as const;
