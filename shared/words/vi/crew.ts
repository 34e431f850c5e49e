/** CREW, what sound, light, camera and stage hands follow, in Vietnamese. */
export const crew = {
  'crew.departments': 'Bộ phận',
  'crew.all': 'Tất cả',
  'crew.chooseHint': 'Chỉ hiện ghi chú của bộ phận đã chọn. Lựa chọn được giữ trên thiết bị này.',
  'crew.notes': 'Ghi chú',
  'crew.noNotes': 'Không có ghi chú.',
  'crew.noNotesFor': 'Không có ghi chú cho {departments}.',
  'crew.stepLeft': 'bước này còn {left}',
  'crew.stepOver': 'bước này quá {left}',
  'crew.ahead': 'Sau đó',
  'crew.jumped': 'đã chọn, không theo thứ tự',
  'crew.empty': 'Chương trình chưa có nội dung nào.',
} as const;
