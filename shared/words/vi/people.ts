/** The table of recipients, lineups, the stage plan and leaders in PLAN, in Vietnamese. */
export const people = {
  // the table of recipients
  'recipients.column.number': 'STT',
  'recipients.column.name': 'Tên',
  'recipients.column.kind': 'Loại',
  'recipients.column.post': 'Chức vụ',
  'recipients.column.unit': 'Đơn vị',
  'recipients.column.call': 'Số gọi',
  'recipients.column.place': 'Đứng ở',
  'recipients.column.remarks': 'Lưu ý',
  'recipients.column.seat': 'Chỗ ngồi',
  'recipients.column.address': 'Cách xưng hô',
  'recipients.column.pronunciation': 'Cách đọc tên',
  'recipients.column.receiver': 'Người nhận thay gia đình',
  'recipients.column.note': 'Ghi chú',
  'recipients.standing': '{title} · số {order}',
  'recipients.standing.wave': '{title} · Đợt {wave} · số {order}',
  'recipients.duplicate': 'Trùng với số {n}',

  // lineups
  'lineup.tools': 'Công cụ đội hình',
  'lineup.hint':
    'Gõ số khác vào ô số để chuyển đến đó; kéo dấu chấm, hoặc Alt+M, để chuyển; Ctrl+Space hoặc Shift+mũi tên để chọn nhiều người.',
  'lineup.choose': 'Chọn số {n}',
  'lineup.order': 'Thứ tự, số {n} trong {of}',
  'lineup.dropHere': 'Thả vào cuối đợt này',

  // splitting and joining waves
  'split.open': 'Chia đợt…',
  'split.title': 'Chia đợt: {title}',
  'split.total':
    '{n} người nhận, hiện có {waves} đợt. Thứ tự giữ nguyên; các đợt hơn kém nhau nhiều nhất một người.',
  'split.by': 'Chia theo',
  'split.by.limit': 'Sức chứa sân khấu',
  'split.by.presenters': 'Người trao',
  'split.by.count': 'Số đợt',
  'split.limit': 'Mỗi đợt nhiều nhất',
  'split.capacity':
    'Sân khấu rộng {width, number} m, mỗi người cần {each, number} m: một hàng đứng được {n} người.',
  'split.count': 'Số đợt',
  'split.presenters': 'Người trao, theo thứ tự',
  'split.presentersHint': 'Mỗi người trao một đợt.',
  'split.result': '{n} đợt: {sizes}',
  'split.block': 'Đợt {i}: {n} người',
  'split.nothing': 'Chọn người trao hoặc nhập số để xem trước các đợt.',
  'split.empty': 'Có đợt chưa có ai: số đợt nhiều hơn số người nhận.',
  'split.do': 'Chia thành {n} đợt',
  'wave.short': 'Đợt {i}',
  'merge.open': 'Gộp đợt',
  'merge.next': 'Gộp đợt {n} với đợt sau',
  'merge.all': 'Gộp cả {n} đợt làm một',

  // the stage of a wave
  'stage.title': 'Sơ đồ sân khấu, nhìn từ hội trường',
  'stage.nobody': 'Chưa có ai trong đợt này để xếp hàng trên sân khấu.',
  'stage.noPresenter': 'Chưa có người trao',
  'stage.metres': '{metres, number} m',
  'stage.fits': 'Hàng {n} người cần {needed, number} m, sân khấu rộng {width, number} m: đủ chỗ.',
  'stage.tight':
    'Hàng {n} người cần {needed, number} m, sân khấu chỉ rộng {width, number} m: không đủ chỗ.',
  'stage.legend':
    'Hình tròn: người nhận. Hình thoi: người trao. Hình vuông: người bưng khay, đứng phía sau, bên phải người trao.',
  'stage.trays': '{n} khay',
  'stage.tray': 'Khay {number}: số {from}–{to}',
  'stage.tray.one': 'Khay {number}: số {from}',
  'stage.trayList': 'Các khay theo thứ tự',
  'stage.text.row': 'Sân khấu nhìn từ hội trường: {n} người nhận đứng một hàng, số 1 bên {side}',
  'stage.text.presenters': '{names} trao ở giữa, phía trước',
  'stage.text.helper': 'Người bưng khay đứng phía sau, bên phải người trao',
  'stage.text.ways': 'Lên từ phía {entry}, xuống về phía {exit}',

  // several recipients
  'recipients.chosen': 'Đã chọn {n}',
  'recipients.several': '{n} người nhận',
  'recipients.pasteNames': 'Dán danh sách tên…',
} as const;
