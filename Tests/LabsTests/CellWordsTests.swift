import Labs
import Properties
import Testing

struct CellWordsTests {
  @Test(
    arguments: [
      ("standard", "표준"), ("consumer 2", "소비자 2"), ("host 0", "호스트 0"), ("FIFO", "FIFO"),
      ("1,048,576", "1,048,576"), ("43,200 s", "43,200초"), ("≤ 21,600 s", "≤ 21,600초"),
      ("succeeded, not deleted", "성공, 삭제는 안 됨"), ("refused", "거절"), ("consumers", "consumers"),
    ]
  )
  func `words of cells are Korean in Korean reports`(_ cell: String, _ korean: String) {
    #expect(CellWords.text(cell, in: .korean) == korean)
    #expect(CellWords.text(cell, in: .english) == cell)
  }
}
