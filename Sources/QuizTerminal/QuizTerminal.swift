// QuizTerminal
